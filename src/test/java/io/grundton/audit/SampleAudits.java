// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.audit.Evidence.Absence;
import io.grundton.audit.Evidence.Presence;
import io.grundton.audit.Evidence.Span;
import io.grundton.course.Course;
import io.grundton.course.Ending;
import io.grundton.course.Mood;
import io.grundton.course.MoodSign;
import io.grundton.course.Sentence;
import io.grundton.flag.Flag;
import io.grundton.language.LanguageRun;
import io.grundton.language.LanguageSource;
import io.grundton.language.LanguagesHeard;
import io.grundton.phrase.Layer;
import io.grundton.policy.By;
import io.grundton.policy.CountRule;
import io.grundton.policy.Event;
import io.grundton.policy.Family;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Principle;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Saying;
import io.grundton.policy.Scope;
import io.grundton.policy.Scope.Within;
import io.grundton.policy.Scoring;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.problem.Place;
import io.grundton.score.ConversationScore;
import io.grundton.score.ConversationScore.PrincipleScore;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Audits written by hand: one of a busy conversation, one of an empty one. */
public final class SampleAudits {
  /** Must not be said: major. */
  public static final Rule BLAME =
      new ForbidRule(
          header("ownership.no-blame", "ownership", Severity.MAJOR, null, 2, false, "Say we."),
          saying(),
          Scope.WHOLE);

  /** Must be said: critical. */
  public static final Rule CONSENT =
      new RequireRule(
          header("care.consent", "care", Severity.CRITICAL, Family.CUSTOMER, 3, false, null),
          saying(),
          new Scope(Where.EVERYWHERE, null, null, new Within(2, 30_000L)));

  /** Must be answered in time: minor, on trial. */
  public static final Rule ANSWER =
      new RespondRule(
          header("care.answer", "care", Severity.MINOR, null, 1, true, null),
          RespondRule.At.EVENT,
          new Event("complaint", By.CUSTOMER, Where.EVERYWHERE, saying()),
          Where.EVERYWHERE,
          Map.of(Channel.CHAT, new Within(null, 60_000L)),
          null);

  /** Must not be said too often: info. */
  public static final Rule SORRY =
      new CountRule(
          header("care.sorry", "care", Severity.INFO, null, 1, false, null),
          saying(),
          Where.EVERYWHERE,
          CountRule.Per.CONVERSATION,
          null,
          2);

  /** The pack of all of them. */
  public static final PolicyPack PACK =
      new PolicyPack(
          "harbour/chat-en",
          "7",
          "ab".repeat(32),
          "en",
          "We answer as one house.",
          List.of(
              new Principle("ownership", "We own it.", 2), new Principle("care", "We care.", 1)),
          Scoring.DEFAULT,
          Map.of(),
          List.of(BLAME, CONSENT, ANSWER, SORRY));

  /** The date of both. */
  public static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private SampleAudits() {}

  /** A bot hands over to one agent, who hands over to another; text with e-mail and emoji. */
  public static Audit busy() {
    Conversation conversation =
        new Conversation(
            "harbour",
            "c-81",
            2,
            Channel.CHAT,
            "en",
            null,
            "billing",
            "refund",
            "inbound",
            Outcome.TRANSFERRED,
            "contact-9",
            "customer-1",
            "Ann",
            Instant.parse("2026-11-22T09:00:00.123456Z"),
            Instant.parse("2026-11-22T09:10:00Z"),
            4_000L,
            true,
            List.of("vip", "late"),
            List.of(
                turn(1, Speaker.CUSTOMER, null, 0L, "😀 write to ann@example.com please!", false),
                turn(2, Speaker.BOT, "bot-1", 2_000L, "Hello, I am a bot.", false),
                turn(
                    3,
                    Speaker.AGENT,
                    "a7",
                    65_000L,
                    "You should have asked 😀 ann@example.com.",
                    false),
                turn(4, Speaker.SYSTEM, null, null, "Transferred", false),
                turn(5, Speaker.AGENT, "a8", 120_000L, "note: angry", true)));
    Assignment harbour =
        new Assignment(Assignment.Match.AGENT, "harbour-ltd", "blue", "lisbon", false);
    Assignment house = new Assignment(Assignment.Match.QUEUE, "own", null, null, true);
    Cast cast =
        new Cast(
            List.of(
                new Participant("bot-1", Participant.Kind.BOT, house),
                new Participant("a7", Participant.Kind.HUMAN, harbour),
                new Participant("a8", Participant.Kind.HUMAN, harbour)),
            2,
            new int[] {-1, 0, 1, -1, 2});
    return new Audit(
        new Delivered(
            conversation,
            new Origin("harbour", DATE, "harbour/2026-11-22/chats.jsonl.gz", 4_096),
            "cd".repeat(32)),
        conversation.key(),
        DATE,
        LanguageSource.DELIVERED,
        new LanguagesHeard(
            null,
            List.of(
                new LanguageRun(Speaker.CUSTOMER, List.of(1), "en"),
                new LanguageRun(Speaker.BOT, List.of(2), null),
                new LanguageRun(Speaker.AGENT, List.of(3), "de"))),
        cast,
        new Timing(2_000L, 65_000L, 63_000L, 2_000L, 65_000, 2, 598_000L),
        new Course(
            new MoodSign(Mood.NEUTRAL, new Sentence(1, 0, 34), 7_100),
            new MoodSign(Mood.DISSATISFIED, new Sentence(1, 3, 34), 6_200),
            new Ending(Outcome.UNRESOLVED, Ending.By.HEARD, new Sentence(3, 0, 41), 8_300)),
        21,
        PACK,
        null,
        List.of(
            new Verdict(BLAME, 0, Status.PASS, 1, 0, 0, 0, null),
            new Verdict(BLAME, 1, Status.FAIL, 1, 2, 0, 0, null),
            new Verdict(BLAME, 2, Status.NOT_APPLICABLE, 0, 0, 0, 0, Reason.NO_TURN),
            new Verdict(CONSENT, 1, Status.FAIL, 0, 1, 0, 0, null),
            new Verdict(ANSWER, 1, Status.UNSURE, 0, 0, 1, 0, null),
            new Verdict(SORRY, 2, Status.NOT_EVALUATED, 0, 0, 0, 1, Reason.TRUNCATED)),
        List.of(
            new Finding(
                "f1",
                BLAME,
                1,
                Status.FAIL,
                new Presence(
                    new Span(3, 22, 30), "asked (an|ann)", Layer.FOLD, new Span(1, 3, 16))),
            new Finding(
                "f2", CONSENT, 1, Status.FAIL, new Absence(3, 4, null, new Span(2, 0, 5), null)),
            new Finding(
                "f3",
                ANSWER,
                1,
                Status.UNSURE,
                new Absence(1, 3, 65_000L, null, new Span(1, 0, 2)))),
        new ConversationScore(
            4_321,
            8_000,
            null,
            List.of(
                new PrincipleScore("ownership", 3_333, 10_000),
                new PrincipleScore("care", null, 0)),
            1,
            0,
            0),
        new Flag(List.of("critical", "severity"), 5_000, 1_000, 0, 500, true, 200));
  }

  /** Nobody said anything, and no pack is meant for it. */
  public static Audit empty() {
    Conversation conversation =
        new Conversation(
            "quay",
            "c-82",
            0,
            Channel.EMAIL,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Instant.parse("1969-12-31T23:59:59.5Z"),
            null,
            null,
            false,
            List.of(),
            List.of());
    Assignment unknown = new Assignment(Assignment.Match.NONE, "quay", null, null, false);
    return new Audit(
        new Delivered(
            conversation, new Origin("quay", DATE, "quay/2026-11-22/a.json", 0), "ef".repeat(32)),
        conversation.key(),
        DATE,
        LanguageSource.UNKNOWN,
        LanguagesHeard.NONE,
        new Cast(List.of(new Participant(null, Participant.Kind.NONE, unknown)), 0, new int[0]),
        new Timing(null, null, null, null, 0, 0, null),
        Course.UNKNOWN,
        0,
        null,
        null,
        List.of(),
        List.of(),
        ConversationScore.NO_PACK,
        new Flag(List.of(), 0, 0, 0, 0, false, 200));
  }

  /** Participants who spoke the turns; -1 where none did. */
  public static Cast cast(List<Participant> participants, int owner, int... byTurn) {
    return new Cast(participants, owner, byTurn);
  }

  private static Turn turn(
      int number,
      Speaker speaker,
      @Nullable String agent,
      @Nullable Long atMs,
      String text,
      boolean internal) {
    return new Turn(number, speaker, agent, atMs, atMs == null ? null : atMs + 900, text, internal);
  }

  private static Saying saying() {
    return new Saying(List.of(), List.of(), Set.of());
  }

  private static RuleHeader header(
      String id,
      String principle,
      Severity severity,
      @Nullable Family family,
      int weight,
      boolean trial,
      @Nullable String suggestion) {
    return new RuleHeader(
        id,
        principle,
        "Because of " + principle + ".",
        severity,
        family,
        weight,
        trial,
        By.AGENT,
        List.of(),
        Status.NOT_EVALUATED,
        suggestion,
        List.of(),
        List.of(),
        Place.ofFile("rules.yaml"));
  }
}
