// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.before;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.in;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.policy.Rules.within;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.RequireRule;
import io.grundton.policy.Scope;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import org.junit.jupiter.api.Test;

final class RequireJudgeTest {
  private static final RequireRule GREET = rule("greet").require(say("^(hello|hi)"));
  private static final Event COMPLAINT = event(By.CUSTOMER, "still ..3 waiting");
  private static final RequireRule ACKNOWLEDGE =
      rule("acknowledge").require(say("sorry"), within(after(COMPLAINT), 1, 90));

  @Test
  void passesForTheAgentWhoSaysIt() {
    assertThat(verdicts(GREET, conversation(agent("Well"), agent("Hi there").as("a2"))))
        .containsExactly("a1 not_applicable not_responsible", "a2 pass 1 passed");
  }

  @Test
  void failsForTheAgentWhoHeldTheConversationWhenItEnded() {
    Conversation conversation =
        conversation(agent("Well"), customer("Hm"), agent("Ok").as("a2"), customer("Bye"));
    assertThat(verdicts(GREET, conversation))
        .containsExactly("a1 not_applicable not_responsible", "a2 fail 1 failed");
    assertThat(findings(GREET, conversation)).containsExactly("a2 fail 1..3 silent");
  }

  @Test
  void doesNotApplyWhereNobodySpeaks() {
    assertThat(verdicts(GREET, conversation(customer("Hello"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void namesTheNearestMissOutsideTheWindow() {
    RequireRule rule = rule("r").require(say("hello"), in(Where.OPENING));
    Conversation conversation =
        conversation(agent("Well"), customer("hello"), agent("So"), agent("Hello"), agent("hello"));
    assertThat(findings(rule, conversation)).containsExactly("a1 fail 1..3 silent near 4 'Hello'");
    RequireRule last = rule("r").require(say("hello"), in(new Where.Last(Where.Unit.TURNS, 1)));
    assertThat(findings(last, conversation(agent("hello"), agent("hello"), agent("bye"))))
        .containsExactly("a1 fail 3..3 silent near 2 'hello'");
  }

  @Test
  void passesWhereTheAnswerComesInTheNextTurnAndInTime() {
    assertThat(
            verdicts(
                ACKNOWLEDGE,
                conversation(
                    customer("I'm still waiting").at(5), agent("So sorry to hear").at(20))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void failsInTheTurnInWhichTheWindowCloses() {
    Conversation tooLate =
        conversation(
            agent("Hello").at(0), customer("I'm still waiting").at(5), agent("Sorry").at(96));
    assertThat(findings(ACKNOWLEDGE, tooLate))
        .containsExactly("a1 fail 2..3 silent after 2 'still waiting' near 3 'Sorry'");
    Conversation otherwise =
        conversation(
            customer("I'm still waiting").at(5), agent("Number?").at(20), agent("Sorry").at(21));
    assertThat(findings(ACKNOWLEDGE, otherwise))
        .containsExactly("a1 fail 1..2 silent after 1 'still waiting' near 3 'Sorry'");
  }

  @Test
  void countsTheTighterOfTurnsAndSeconds() {
    RequireRule rule = rule("r").require(say("sorry"), within(after(COMPLAINT), 2, 60));
    Conversation second =
        conversation(customer("still waiting").at(0), agent("a").at(59), agent("sorry").at(60));
    Conversation late =
        conversation(customer("still waiting").at(0), agent("a").at(59), agent("sorry").at(61));
    Conversation third =
        conversation(
            customer("still waiting").at(0),
            agent("a").at(1),
            agent("b").at(2),
            agent("sorry").at(3));
    assertThat(verdicts(rule, second)).containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, late)).containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, third)).containsExactly("a1 fail 1 failed");
  }

  @Test
  void countsOnlyTurnsOfTheRulesBy() {
    RequireRule rule =
        rule("r").by(By.HUMAN_AGENT).require(say("sorry"), within(after(COMPLAINT), 1, null));
    assertThat(
            verdicts(
                rule,
                conversation(
                    customer("still waiting"),
                    bot("A person will come").as("b1"),
                    agent("to a2").hidden(),
                    customer("hm"),
                    agent("Sorry"))))
        .containsExactly("b1 not_applicable not_responsible", "a1 pass 1 passed");
  }

  @Test
  void countsTheEventsOwnTurnWhereItsSpeakerIsTheRules() {
    RequireRule rule =
        rule("r").require(say("<date>"), within(after(event(By.AGENT, "call you back")), 1, null));
    assertThat(verdicts(rule, conversation(agent("I call you back tomorrow"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(findings(rule, conversation(agent("I call you back"), agent("tomorrow"))))
        .containsExactly("a1 fail 1..1 silent after 1 'call you back' near 2 'tomorrow'");
  }

  @Test
  void hasOneOpportunityForEveryEvent() {
    assertThat(
            verdicts(
                rule("r").require(say("sorry"), within(after(COMPLAINT), 1, null)),
                conversation(
                    customer("still waiting"),
                    agent("Sorry"),
                    customer("still waiting"),
                    agent("Hm").as("a2"),
                    customer("still waiting"))))
        .containsExactly("a1 pass 1 passed", "a2 fail 1 failed");
  }

  @Test
  void doesNotApplyWithoutTheEvent() {
    assertThat(verdicts(ACKNOWLEDGE, conversation(customer("Hi"), agent("Hello"))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void mustBeSaidBeforeTheEvent() {
    RequireRule rule = rule("cost").require(say("<money>"), before(event(By.CUSTOMER, "^yes")));
    assertThat(verdicts(rule, conversation(agent("It costs 5 Euro"), customer("Yes please"))))
        .containsExactly("a1 pass 1 passed");
    Conversation after =
        conversation(agent("There is a fee"), customer("Yes please"), agent("It costs 5 Euro"));
    assertThat(findings(rule, after)).containsExactly("a1 fail 1..2 silent near 3 '5 Euro'");
    assertThat(verdicts(rule, conversation(agent("There is a fee"))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void mustBeSaidBeforeTheEventInTheSameTurn() {
    RequireRule rule = rule("r").require(say("fee"), before(event(By.AGENT, "agreed")));
    assertThat(verdicts(rule, conversation(agent("A fee, agreed?"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("Agreed, a fee"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void mustBeSaidBetweenTwoEvents() {
    Scope between =
        new Scope(
            Where.EVERYWHERE, event(By.CUSTOMER, "cancel"), event(By.CUSTOMER, "goodbye"), null);
    RequireRule rule = rule("r").require(say("offer"), between);
    assertThat(
            verdicts(rule, conversation(customer("cancel"), agent("offer"), customer("goodbye"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                rule,
                conversation(
                    agent("offer"),
                    customer("cancel"),
                    agent("hm"),
                    customer("goodbye"),
                    agent("offer"))))
        .containsExactly("a1 fail 2..4 silent after 2 'cancel' near 1 'offer'");
    assertThat(verdicts(rule, conversation(customer("cancel"), agent("hm"), agent("offer"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void closesWithTheEventThatEndsItEvenInTheLastTurn() {
    Scope between =
        new Scope(
            Where.EVERYWHERE, event(By.CUSTOMER, "cancel"), event(By.CUSTOMER, "goodbye"), null);
    RequireRule rule = rule("r").require(say("offer"), between);
    assertThat(findings(rule, conversation(customer("cancel"), agent("hm"), customer("goodbye"))))
        .containsExactly("a1 fail 1..3 silent after 1 'cancel'");
    assertThat(
            findings(
                rule("r").require(say("offer"), within(between, 1, null)),
                conversation(customer("cancel"), agent("hm"), agent("so"), customer("goodbye"))))
        .containsExactly("a1 fail 1..2 silent after 1 'cancel'");
    assertThat(
            findings(
                rule("r").require(say("offer"), within(between, 1, null)),
                conversation(customer("cancel"), agent("hm"), customer("goodbye"), agent("x"))))
        .containsExactly("a1 fail 1..2 silent after 1 'cancel'");
  }

  @Test
  void doesNotApplyWhereNobodySpeaksBeforeItEnds() {
    Scope between =
        new Scope(
            Where.EVERYWHERE, event(By.CUSTOMER, "cancel"), event(By.CUSTOMER, "goodbye"), null);
    Conversation conversation = conversation(customer("cancel, goodbye"), agent("offer"));
    assertThat(verdicts(rule("r").require(say("offer"), between), conversation))
        .containsExactly("a1 not_applicable no_turn");
    assertThat(
            verdicts(
                rule("r").require(say("x"), before(event(By.CUSTOMER, "goodbye"))), conversation))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void looksAtTheLastTurns() {
    RequireRule rule = rule("r").require(say("bye"), in(Where.CLOSING));
    assertThat(
            verdicts(
                rule,
                conversation(agent("bye"), agent("a"), customer("c"), agent("b"), agent("d"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(agent("bye"), agent("a"), customer("bye"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void looksAtTheTurnsOfTheLastSeconds() {
    RequireRule rule = rule("r").require(say("bye"), in(new Where.Last(Where.Unit.SECONDS, 30)));
    assertThat(verdicts(rule, conversation(agent("bye").at(10), agent("a").at(40))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("bye").at(9), agent("a").at(40))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(agent("bye"), agent("a").at(40))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(rule, conversation(agent("bye").at(1), agent("a"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(rule, conversation(customer("bye"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void looksAtAShareOfTheTurnsRoundedUp() {
    RequireRule first = rule("r").require(say("x"), in(new Where.First(Where.Unit.PERCENT, 50)));
    assertThat(verdicts(first, conversation(agent("a"), agent("x"), agent("b"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(first, conversation(agent("a"), agent("b"), agent("x"))))
        .containsExactly("a1 fail 1 failed");
    RequireRule last = rule("r").require(say("x"), in(new Where.Last(Where.Unit.PERCENT, 50)));
    assertThat(verdicts(last, conversation(agent("a"), agent("x"), agent("b"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(last, conversation(agent("x"), agent("a"), agent("b"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void cannotBeJudgedWithoutTheTimestampsItNeeds() {
    Conversation conversation = conversation(customer("still waiting"), agent("Sorry"));
    assertThat(verdicts(ACKNOWLEDGE, conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    RequireRule early =
        rule("r")
            .require(
                say("x"),
                after(
                    new Event(
                        "early",
                        By.CUSTOMER,
                        new Where.First(Where.Unit.SECONDS, 10),
                        say("still waiting"))));
    assertThat(verdicts(early, conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(early, conversation(customer("still waiting").at(11), agent("x").at(12))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void provesNothingMissingWhereTurnsAreMissing() {
    assertThat(verdicts(GREET, given().truncated().conversation(agent("Well"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(GREET, given().truncated().conversation(agent("Hi"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void givesEvidenceOnceWhereThePackTakesWhatIsMissingForAFailure() {
    RequireRule rule =
        rule("r").onMissing(Status.FAIL).require(say("sorry"), within(after(COMPLAINT), 1, null));
    Conversation conversation =
        given()
            .truncated()
            .conversation(
                customer("still waiting"), agent("a"), customer("still waiting"), agent("b"));
    assertThat(verdicts(rule, conversation)).containsExactly("a1 fail 2 failed");
    assertThat(findings(rule, conversation)).containsExactly("a1 fail 1..4 silent");
  }

  @Test
  void requiresAnEventOfWhomeverItIsSaidBy() {
    Event yes = new Event("yes", By.CUSTOMER, new Where.Last(Where.Unit.TURNS, 1), say("yes"));
    RequireRule rule = rule("consent").require(yes, Scope.WHOLE);
    assertThat(verdicts(rule, conversation(agent("Ok?"), customer("Yes"), agent("Fine"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                rule, conversation(agent("Ok?"), customer("Yes"), agent("Sure?"), customer("Hm"))))
        .containsExactly("a1 fail 2..4 silent near 2 'Yes'");
    Event timed = new Event("yes", By.CUSTOMER, new Where.First(Where.Unit.SECONDS, 9), say("yes"));
    assertThat(verdicts(rule("r").require(timed, Scope.WHOLE), conversation(customer("Yes"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }
}
