// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.calendar.BusinessHours;
import io.grundton.calendar.Hours;
import io.grundton.policy.By;
import io.grundton.policy.RespondRule;
import io.grundton.policy.RespondRule.At;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RespondJudgeTest {
  private static final RespondRule FIRST = rule("first").respond(At.FIRST, 60);
  private static final RespondRule EVERY = rule("every").respond(At.EVERY, 60);
  private static final RespondRule HOLD = rule("hold").respond(event(By.AGENT, "one moment"), 120);

  @Test
  void timesTheFirstAnswerOnly() {
    Conversation conversation =
        conversation(
            agent("Welcome").at(0),
            customer("Hi").at(5),
            customer("?").at(30),
            agent("Hello").at(65),
            customer("So").at(70),
            agent("Late").at(700));
    assertThat(verdicts(FIRST, conversation)).containsExactly("a1 pass 1 passed");
    assertThat(findings(FIRST, conversation(customer("Hi").at(5), agent("Hello").at(65.001))))
        .containsExactly("a1 fail 1..2 silent for 60001 ms after 1 'Hi' near 2 'Hello'");
  }

  @Test
  void timesEveryWaitFromItsFirstTurn() {
    Conversation conversation =
        conversation(
            customer("Hi").at(0),
            agent("Hello").at(60),
            customer("So").at(100),
            customer("Hello?").at(150),
            agent("Late").at(161).as("a2"),
            customer("Bye").at(170));
    assertThat(verdicts(EVERY, conversation))
        .containsExactly("a1 pass 1 passed", "a2 fail 1 failed");
    assertThat(findings(EVERY, conversation))
        .containsExactly("a2 fail 3..5 silent for 61000 ms after 3 'So' near 5 'Late'");
  }

  @Test
  void timesTheNextTurnAfterAnEvent() {
    assertThat(
            verdicts(
                HOLD, conversation(agent("One moment please").at(10), agent("Thanks").at(100))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                HOLD,
                conversation(
                    agent("One moment please").at(10),
                    customer("Hello?").at(200),
                    agent("Thanks").at(250))))
        .containsExactly("a1 fail 1..3 silent for 240000 ms after 1 'One moment' near 3 'Thanks'");
  }

  @Test
  void waitsForWhomTheRuleNames() {
    RespondRule people = rule("r").by(By.HUMAN_AGENT).respond(At.FIRST, 60);
    assertThat(
            verdicts(
                people,
                conversation(
                    customer("Hi").at(0),
                    bot("Hello").at(1).as("b1"),
                    agent("to colleagues").at(2).hidden(),
                    agent("Hello").at(61))))
        .containsExactly("b1 not_applicable not_responsible", "a1 fail 1 failed");
    RespondRule bots = rule("r").by(By.BOT).respond(At.EVERY, 60);
    assertThat(
            verdicts(
                bots,
                conversation(
                    customer("Hi").at(0),
                    agent("Hm").at(1),
                    customer("And?").at(2),
                    bot("Yes").at(62).as("b1"))))
        .containsExactly("a1 not_applicable not_responsible", "b1 fail 1 failed");
  }

  @Test
  void failsWhereNobodyAnswersThoughTheConversationGoesOnLongEnough() {
    Conversation unanswered =
        given()
            .endedAfter(100)
            .conversation(agent("Hello").at(0), customer("Hi").at(5), customer("Hi?").at(50));
    assertThat(findings(FIRST, unanswered))
        .containsExactly("a1 fail 2..3 silent for 95000 ms after 2 'Hi'");
    assertThat(
            findings(
                HOLD,
                conversation(agent("One moment").at(0), customer("Hello?").at(60).until(121))))
        .containsExactly("a1 fail 1..2 silent for 121000 ms after 1 'One moment'");
  }

  @Test
  void doesNotApplyWhereNothingNeedsAnAnswer() {
    assertThat(verdicts(FIRST, conversation(agent("Hello").at(0))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(FIRST, conversation(agent("Hello").at(0), customer("Bye").at(900))))
        .containsExactly("a1 not_applicable no_turn");
    assertThat(verdicts(EVERY, conversation(agent("Hello").at(0), customer("Bye").at(900))))
        .containsExactly("a1 not_applicable no_turn");
    assertThat(verdicts(HOLD, conversation(agent("Hello").at(0))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void doesNotApplyToChannelsThatItDoesNotList() {
    RespondRule rule =
        new RespondRule(
            rule("r").header(),
            At.FIRST,
            null,
            Where.EVERYWHERE,
            Map.of(Channel.VOICE, new Scope.Within(null, 1_000L)),
            null);
    Conversation chat = conversation(customer("Hi").at(0), agent("Hello").at(9));
    assertThat(verdicts(rule, chat)).containsExactly("a1 not_applicable condition_false");
    assertThat(
            verdicts(
                rule,
                given()
                    .channel(Channel.VOICE)
                    .conversation(customer("Hi").at(0), agent("Hello").at(9))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void needsTimestamps() {
    assertThat(verdicts(FIRST, conversation(customer("Hi"), agent("Hello").at(9))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(FIRST, conversation(customer("Hi"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(
            verdicts(
                EVERY,
                conversation(
                    customer("Hi"),
                    agent("Hello").at(9),
                    customer("So").at(10),
                    agent("x").at(11))))
        .containsExactly("a1 not_evaluated 1 passed, 1 not evaluated no_timestamps");
  }

  @Test
  void needsTimestampsForAnEventInTheFirstSeconds() {
    RespondRule rule =
        rule("r")
            .respond(
                new io.grundton.policy.Event(
                    "e", By.AGENT, new Where.First(Where.Unit.SECONDS, 9), say("one moment")),
                9);
    assertThat(verdicts(rule, conversation(agent("one moment"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }

  @Test
  void provesNoLateAnswerWhereTurnsAreMissing() {
    assertThat(
            verdicts(
                FIRST,
                given().truncated().conversation(customer("Hi").at(0), agent("Hello").at(61))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(
            verdicts(
                FIRST,
                given().truncated().conversation(customer("Hi").at(0), agent("Hello").at(60))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void listensToNoLanguageUnlessItWaitsForAnEvent() {
    Conversation german =
        given().language("de").conversation(customer("Hallo").at(0), agent("Ja").at(1));
    assertThat(verdicts(FIRST, german)).containsExactly("a1 pass 1 passed");
    assertThat(verdicts(HOLD, german))
        .containsExactly("a1 not_evaluated 1 not evaluated other_language");
  }

  @Test
  void namesNobodyWhereNobodyAnswersACustomer() {
    assertThat(
            verdicts(
                FIRST, given().agentId(null).endedAfter(61).conversation(customer("Hi").at(0))))
        .containsExactly("none fail 1 failed");
    assertThat(findings(FIRST, given().endedAfter(61).conversation(customer("").at(0))))
        .containsExactly("a1 fail 1..1 silent for 61000 ms");
  }

  @Test
  void countsTurnsUntilTheAnswer() {
    RespondRule second = rule("r").respond(At.FIRST, new Scope.Within(2, null), null);
    assertThat(verdicts(second, conversation(customer("Hi"), customer("?"), agent("Yes"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                second,
                conversation(
                    customer("Hi"),
                    customer("?"),
                    agent("note").hidden(),
                    customer("??"),
                    agent("Yes"))))
        .containsExactly("a1 fail 1..5 silent after 1 'Hi' near 5 'Yes'");
    assertThat(verdicts(second, conversation(customer("Hi"), customer("?"), customer("??"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(second, conversation(customer("Hi"), customer("?"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void takesTheTighterOfTurnsAndTime() {
    RespondRule rule = rule("r").respond(At.FIRST, new Scope.Within(2, 10_000L), null);
    assertThat(verdicts(rule, conversation(customer("Hi").at(0), agent("Yes").at(11))))
        .containsExactly("a1 fail 1 failed");
    assertThat(
            verdicts(
                rule,
                conversation(
                    customer("Hi").at(0),
                    customer("?").at(1),
                    customer("?").at(2),
                    agent("Yes").at(3))))
        .containsExactly("a1 fail 1 failed");
    assertThat(
            verdicts(
                rule, conversation(customer("Hi"), customer("?"), customer("?"), agent("Yes"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(customer("Hi"), agent("Yes"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }

  @Test
  void startsItsClockWhereTheRuleSays() {
    RespondRule opening =
        new RespondRule(
            rule("r").header(),
            At.EVERY,
            null,
            new Where.First(Where.Unit.TURNS, 1),
            Map.of(Channel.CHAT, new Scope.Within(null, 5_000L)),
            null);
    assertThat(
            verdicts(
                opening,
                conversation(
                    customer("Hi").at(0),
                    agent("Yes").at(1),
                    customer("So").at(2),
                    agent("Late").at(90))))
        .containsExactly("a1 pass 1 passed");
    RespondRule early =
        new RespondRule(
            rule("r").header(),
            At.EVERY,
            null,
            new Where.First(Where.Unit.SECONDS, 1),
            Map.of(Channel.CHAT, new Scope.Within(1, null)),
            null);
    assertThat(verdicts(early, conversation(customer("Hi"), agent("Yes"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(early, conversation(agent("Yes"))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(early, conversation(customer("Hi").at(2), agent("Yes").at(3))))
        .containsExactly("a1 not_applicable no_turn");
  }

  /** Conversations of these tests start on a Monday at 09:00 in London, 10:00 in Berlin. */
  @Test
  void countsOnlyTheHoursInWhichTheHouseIsOpen() {
    BusinessHours office =
        new BusinessHours(
            ZoneId.of("Europe/Berlin"),
            Map.of(
                DayOfWeek.MONDAY, List.of(new Hours(8 * 60, 12 * 60)),
                DayOfWeek.TUESDAY, List.of(new Hours(8 * 60, 12 * 60))),
            Set.of());
    RespondRule hour = rule("r").respond(At.FIRST, new Scope.Within(null, 3_600_000L), office);
    double noon = 2 * 3_600;
    double morning = noon + 20 * 3_600;
    assertThat(
            verdicts(
                hour,
                conversation(customer("Hi").at(noon - 1_800), agent("Yes").at(morning + 1_800))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                hour,
                conversation(customer("Hi").at(noon - 1_800), agent("Yes").at(morning + 1_801))))
        .containsExactly("a1 fail 1..2 silent for 3601000 ms after 1 'Hi' near 2 'Yes'");
    assertThat(
            verdicts(
                hour,
                given().endedAfter((long) morning).conversation(customer("Hi").at(noon - 1_800))))
        .containsExactly("a1 not_applicable no_turn");
    assertThat(verdicts(hour, conversation(customer("Hi"), agent("Yes"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }
}
