// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.audit;
import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.delivered;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.flag.Flag;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.phrase.Layer;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Subject;
import io.grundton.policy.Event;
import io.grundton.policy.Family;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.score.ConversationScore;
import io.grundton.score.ConversationScore.PrincipleScore;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Keys;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AuditorTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  @Test
  void tellsEverythingOfAConversation() {
    Rule noBlame = rule("no-blame").severity(Severity.MAJOR).weight(3).forbid(say("your fault"));
    Rule greet = rule("greet").require(say("^hello"));
    PolicyPack pack = pack(noBlame, greet);
    Conversation conversation =
        conversation(customer("Hi").at(0), agent("Hello, that is your fault!").at(4));
    Audit audit = audit(pack, conversation);
    assertThat(audit.conversation()).isEqualTo(conversation);
    assertThat(audit.key()).isEqualTo(Keys.conversation("acme", "c1"));
    assertThat(audit.date()).isEqualTo(DATE);
    assertThat(audit.pack()).isEqualTo(pack);
    assertThat(audit.words()).isEqualTo(6);
    assertThat(audit.timing()).isEqualTo(new Timing(4_000L, 4_000L, 4_000L, 4_000L, 4_000, 1, 0L));
    assertThat(audit.verdicts())
        .containsExactly(
            new Verdict(noBlame, 0, Status.FAIL, 0, 1, 0, 0, null),
            new Verdict(greet, 0, Status.PASS, 1, 0, 0, 0, null));
    assertThat(audit.verdicts().get(0).opportunities()).isEqualTo(1);
    assertThat(audit.findings())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("findingId")
        .containsExactly(
            new Finding(
                "",
                noBlame,
                0,
                Status.FAIL,
                new Evidence.Presence(
                    new Evidence.Span(2, 15, 25), "your fault", Layer.SURFACE, null)));
    assertThat(audit.score())
        .isEqualTo(
            new ConversationScore(
                2_500, 10_000, null, List.of(new PrincipleScore("p", 2_500, 10_000)), 0, 0, 0));
    assertThat(audit.flag()).isEqualTo(new Flag(List.of("severity"), 0, 500, 0, 1_125, false, 0));
  }

  @Test
  void auditsWithoutAPack() {
    Auditor auditor =
        new Auditor(
            (conversation, date, vendor) -> {
              assertThat(date).isEqualTo(DATE);
              assertThat(vendor).isEqualTo("acme");
              return Optional.empty();
            },
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", 5_000)));
    Audit audit = auditor.audit(delivered(conversation(agent("One two"), customer("three"))), DATE);
    assertThat(audit.pack()).isNull();
    assertThat(audit.words()).isEqualTo(3);
    assertThat(audit.verdicts()).isEmpty();
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.score()).isEqualTo(ConversationScore.NO_PACK);
    assertThat(audit.flag()).isEqualTo(new Flag(List.of(), 0, 0, 0, 0, false, 0));
  }

  @Test
  void answersTheSameForOneConversationAfterAnother() {
    CompiledPack pack = new CompiledPack(pack(rule("r").forbid(say("your fault"))), Stemmer.NONE);
    Auditor auditor =
        new Auditor(
            (conversation, date, vendor) -> Optional.of(pack),
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", null)));
    Conversation bad = conversation(agent("your fault"));
    Audit first = auditor.audit(delivered(bad), DATE);
    Audit good = auditor.audit(delivered(given().id("c2").conversation(agent("hm"))), DATE);
    Audit again = auditor.audit(delivered(bad), DATE);
    assertThat(again.findings()).isEqualTo(first.findings());
    assertThat(again.verdicts()).isEqualTo(first.verdicts());
    assertThat(good.findings()).isEmpty();
  }

  @Test
  void takesARulesAnswersOfAllAgentsTogether() {
    Rule rule = rule("r").critical(Family.CUSTOMER).forbid(say("your fault"));
    Audit audit =
        audit(pack(rule), conversation(agent("hm"), agent("your fault").as("a2"), agent("x")));
    assertThat(audit.score())
        .isEqualTo(
            new ConversationScore(
                5_000, 10_000, null, List.of(new PrincipleScore("p", 5_000, 10_000)), 1, 0, 0));
  }

  @Test
  void doesNotScoreATrial() {
    Audit audit =
        audit(
            pack(
                rule("live").require(say("hello")),
                rule("trial").trial().critical(Family.BUSINESS).forbid(say("hello"))),
            conversation(agent("hello")));
    assertThat(audit.verdicts().stream().map(Verdict::status))
        .containsExactly(Status.PASS, Status.FAIL);
    assertThat(audit.findings()).hasSize(1);
    assertThat(audit.score())
        .isEqualTo(
            new ConversationScore(
                10_000, 10_000, null, List.of(new PrincipleScore("p", 10_000, 10_000)), 0, 0, 0));
    assertThat(audit.flag().flagged()).isFalse();
  }

  @Test
  void cannotBeChangedFromOutside() {
    Audit audit = audit(rule("r").forbid(say("x")), conversation(agent("x")));
    assertThatThrownBy(() -> audit.findings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> audit.verdicts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void appliesARuleWhereItsConditionsHold() {
    Conversation conversation =
        given()
            .channel(Channel.VOICE)
            .queue("billing")
            .topic("invoice")
            .direction("inbound")
            .outcome(Outcome.RESOLVED)
            .tags("vip", "new")
            .conversation(customer("x"), agent("y"));
    for (Condition holds :
        List.of(
            new Condition.Is(Subject.CHANNEL, Set.of("voice", "chat")),
            new Condition.Is(Subject.LANGUAGE, Set.of("en")),
            new Condition.Is(Subject.QUEUE, Set.of("billing")),
            new Condition.Is(Subject.TOPIC, Set.of("invoice")),
            new Condition.Is(Subject.DIRECTION, Set.of("inbound")),
            new Condition.Is(Subject.OUTCOME, Set.of("resolved")),
            new Condition.Is(Subject.TAG, Set.of("new")),
            new Condition.IsNot(Subject.TAG, Set.of("old")),
            new Condition.IsNot(Subject.QUEUE, Set.of("sales")),
            turns(2L, null),
            new Condition.Happens(event(By.CUSTOMER, "x")))) {
      assertThat(verdicts(rule("r").when(holds).forbid(say("z")), conversation))
          .as("%s", holds)
          .containsExactly("a1 pass 1 passed");
    }
    for (Condition fails :
        List.of(
            new Condition.Is(Subject.CHANNEL, Set.of("chat")),
            new Condition.Is(Subject.TAG, Set.of("old")),
            new Condition.IsNot(Subject.TAG, Set.of("vip")),
            new Condition.IsNot(Subject.OUTCOME, Set.of("resolved")),
            turns(3L, null),
            new Condition.Happens(event(By.AGENT, "x")))) {
      assertThat(verdicts(rule("r").when(fails).forbid(say("y")), conversation))
          .as("%s", fails)
          .containsExactly("a1 not_applicable condition_false");
    }
  }

  @Test
  void takesAnUnknownValueForNoneOfTheValues() {
    Conversation conversation = given().language(null).conversation(agent("x"));
    for (Subject subject :
        List.of(
            Subject.QUEUE, Subject.TOPIC, Subject.DIRECTION, Subject.OUTCOME, Subject.LANGUAGE)) {
      assertThat(
              verdicts(
                  rule("r").when(new Condition.Is(subject, Set.of("a"))).forbid(say("y")),
                  conversation))
          .containsExactly("a1 not_applicable condition_false");
      assertThat(
              verdicts(
                  rule("r").when(new Condition.IsNot(subject, Set.of("a"))).forbid(say("y")),
                  conversation))
          .containsExactly("a1 pass 1 passed");
    }
  }

  @Test
  void requiresAllConditionsToHold() {
    Rule rule =
        rule("r")
            .when(
                new Condition.Happens(event(By.ANY, "a")),
                new Condition.Happens(event(By.ANY, "b")))
            .forbid(say("x"));
    assertThat(verdicts(rule, conversation(agent("a b")))).containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("a"))))
        .containsExactly("a1 not_applicable condition_false");
    assertThat(verdicts(rule, conversation(agent("b"))))
        .containsExactly("a1 not_applicable condition_false");
  }

  @Test
  void doesNotApplyARuleToAnotherLanguageIfFactsAlreadyExcludeIt() {
    Conversation german = given().language("de").queue("p").conversation(agent("x"));
    assertThat(
            verdicts(
                rule("r").when(new Condition.Is(Subject.QUEUE, Set.of("q"))).forbid(say("x")),
                german))
        .containsExactly("a1 not_applicable condition_false");
    assertThat(
            verdicts(
                rule("r").when(new Condition.Happens(event(By.ANY, "y"))).forbid(say("x")), german))
        .containsExactly("a1 not_evaluated 1 not evaluated other_language");
  }

  @Test
  void cannotJudgeARuleWhoseConditionNeedsMissingTimestamps() {
    Event early = new Event("early", By.AGENT, new Where.First(Where.Unit.SECONDS, 9), say("a"));
    Rule rule = rule("r").when(new Condition.Happens(early)).forbid(say("x"));
    assertThat(verdicts(rule, conversation(agent("a"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(rule, conversation(agent("a").at(10))))
        .containsExactly("a1 not_applicable condition_false");
    assertThat(verdicts(rule, conversation(agent("a").at(9)))).containsExactly("a1 pass 1 passed");
  }

  @Test
  void listsFindingsByRuleThenByPlace() {
    Conversation conversation = conversation(agent("b x"), agent("x").as("a2"), agent("x x"));
    assertThat(findings(rule("r").forbid(say("x")), conversation))
        .containsExactly(
            "a1 fail 1 'x' by 'x'",
            "a2 fail 2 'x' by 'x'",
            "a1 fail 3 'x' by 'x'",
            "a1 fail 3 'x' by 'x'");
    assertThat(
            audit(pack(rule("r2").forbid(say("x")), rule("r1").forbid(say("b"))), conversation)
                .findings()
                .stream()
                .map(finding -> finding.rule().header().id()))
        .containsExactly("r2", "r2", "r2", "r2", "r1");
  }

  @Test
  void givesEveryFindingAnIdOfItsOwnThatRerunsKeep() {
    Rule rule = rule("r").onMissing(Status.FAIL).forbid(say("x"));
    Conversation conversation =
        given().agentId(null).language("de").conversation(bot("x x"), agent("x"));
    List<String> ids =
        audit(rule, conversation).findings().stream().map(Finding::findingId).toList();
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(audit(rule, conversation).findings().stream().map(Finding::findingId))
        .containsExactlyElementsOf(ids);
    List<String> places =
        audit(rule("r").forbid(say("x")), conversation(agent("x x"), agent("x")))
            .findings()
            .stream()
            .map(Finding::findingId)
            .toList();
    assertThat(places).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void refusesEvidenceOfNothing() {
    assertThatThrownBy(() -> new Evidence.Span(1, 3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a span must be a non-empty part of a turn, but was turn 1, [3, 3)");
    assertThatThrownBy(() -> new Evidence.Span(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Evidence.Span(1, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Condition turns(@Nullable Long min, @Nullable Long max) {
    return new Condition.Measures(new Condition.Range(Condition.Measure.TURNS, min, max));
  }

  @Test
  void namesReasonsInLowerCase() {
    assertThat(Reason.NO_TIMESTAMPS.code()).isEqualTo("no_timestamps");
  }
}
