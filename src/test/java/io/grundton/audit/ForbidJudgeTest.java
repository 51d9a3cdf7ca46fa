// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.before;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.except;
import static io.grundton.policy.Rules.in;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.policy.Rules.within;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.phrase.Phrase;
import io.grundton.policy.By;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.Guard;
import io.grundton.policy.Saying;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ForbidJudgeTest {
  private static final ForbidRule NO_BLAME = rule("no-blame").forbid(say("your (fault|mistake)"));

  @Test
  void failsWhereTheAgentSaysIt() {
    Conversation conversation =
        conversation(customer("Hi"), agent("That is YOUR  fault."), agent("Your mistake!"));
    assertThat(verdicts(NO_BLAME, conversation)).containsExactly("a1 fail 1 failed");
    assertThat(findings(NO_BLAME, conversation))
        .containsExactly(
            "a1 fail 2 'YOUR  fault' by 'your (fault|mistake)'",
            "a1 fail 3 'Your mistake' by 'your (fault|mistake)'");
  }

  @Test
  void passesWhereOnlyTheCustomerSaysIt() {
    Conversation conversation = conversation(customer("It is your fault"), agent("Let me look"));
    assertThat(verdicts(NO_BLAME, conversation)).containsExactly("a1 pass 1 passed");
    assertThat(findings(NO_BLAME, conversation)).isEmpty();
  }

  @Test
  void looksAtCustomersWhereTheRuleSaysSo() {
    ForbidRule calm = rule("calm").by(By.CUSTOMER).forbid(say("your fault"));
    assertThat(verdicts(calm, conversation(customer("your fault"), agent("your fault"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void givesEveryAgentAnOpportunityOfTheirOwn() {
    Conversation conversation =
        conversation(
            bot("Hello").as("b1"),
            agent("Your fault").as("a1"),
            agent("Let me help").as("a2"),
            agent("As I said, your mistake").as("a1"));
    assertThat(verdicts(NO_BLAME, conversation))
        .containsExactly("b1 pass 1 passed", "a1 fail 1 failed", "a2 pass 1 passed");
  }

  @Test
  void doesNotApplyToWhomItDoesNotLookAt() {
    ForbidRule people = rule("no-blame").by(By.HUMAN_AGENT).forbid(say("your fault"));
    assertThat(verdicts(people, conversation(bot("Your fault").as("b1"), agent("Hi"))))
        .containsExactly("b1 not_applicable no_turn", "a1 pass 1 passed");
    ForbidRule bots = rule("no-blame").by(By.BOT).forbid(say("your fault"));
    assertThat(verdicts(bots, conversation(bot("Your fault").as("b1"), agent("your fault"))))
        .containsExactly("b1 fail 1 failed", "a1 not_applicable no_turn");
  }

  @Test
  void doesNotApplyWhereNobodySpeaks() {
    assertThat(verdicts(NO_BLAME, conversation(customer("your fault"))))
        .containsExactly("a1 not_applicable no_turn");
    assertThat(verdicts(NO_BLAME, given().agentId(null).conversation()))
        .containsExactly("none not_applicable no_turn");
  }

  @Test
  void looksAtTheTurnsOfItsPlaceOnly() {
    Conversation conversation =
        conversation(agent("Hi"), customer("Hm"), agent("Ok"), agent("your fault"), agent("Bye"));
    assertThat(verdicts(rule("r").forbid(say("your fault"), in(Where.OPENING)), conversation))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule("r").forbid(say("your fault"), in(Where.CLOSING)), conversation))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule("r").forbid(say("your fault"), in(new Where.At(3))), conversation))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule("r").forbid(say("your fault"), in(new Where.At(9))), conversation))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void hasOneOpportunityForEveryEvent() {
    ForbidRule rule =
        rule("r").forbid(say("calm down"), within(after(event(By.CUSTOMER, "angry")), 1, null));
    Conversation conversation =
        conversation(
            customer("I am angry"),
            agent("Calm down"),
            customer("Now I am angry, really angry"),
            agent("I see"),
            agent("Calm down"));
    assertThat(verdicts(rule, conversation)).containsExactly("a1 fail 2 passed, 1 failed");
    assertThat(findings(rule, conversation))
        .containsExactly("a1 fail 2 'Calm down' by 'calm down' after 1 'angry'");
  }

  @Test
  void doesNotApplyWithoutTheEvent() {
    ForbidRule rule = rule("r").forbid(say("calm down"), after(event(By.CUSTOMER, "angry")));
    assertThat(verdicts(rule, conversation(agent("Calm down"))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(rule, conversation(agent("Hi"), customer("I am angry"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void looksOnlyAtWhatWasSaidBeforeTheEvent() {
    ForbidRule rule = rule("r").forbid(say("price"), before(event(By.AGENT, "agreed")));
    assertThat(verdicts(rule, conversation(agent("Agreed. The price is 5"), agent("price"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("The price is 5, agreed"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(agent("The price is 5"))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void provesNothingWhereTurnsAreMissing() {
    assertThat(verdicts(NO_BLAME, given().truncated().conversation(agent("Hi"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(NO_BLAME, given().truncated().conversation(agent("Your fault"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void answersWhatThePackSaysWhereItCannotLook() {
    Conversation other = given().language("de").conversation(agent("Your fault"));
    assertThat(verdicts(NO_BLAME, other))
        .containsExactly("a1 not_evaluated 1 not evaluated other_language");
    assertThat(verdicts(rule("r").onMissing(Status.FAIL).forbid(say("x")), other))
        .containsExactly("a1 fail 1 failed");
    assertThat(findings(rule("r").onMissing(Status.UNSURE).forbid(say("x")), other))
        .containsExactly("a1 unsure 1..1 silent");
    assertThat(verdicts(NO_BLAME, given().language(null).conversation(agent("Your fault"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void passesOverWhatTheCustomerCouldNotSeeAndWhatSystemsSay() {
    assertThat(
            verdicts(
                NO_BLAME,
                conversation(
                    agent("Hello"),
                    agent("their note: your fault").hidden(),
                    line(Speaker.SYSTEM, "your fault"),
                    line(Speaker.UNKNOWN, "your fault"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void letsAnExceptionDeleteWhatItOverlaps() {
    ForbidRule rule =
        rule("r").forbid(except(say("cannot"), "cannot ..4 but ..2 can", "cannot stress"));
    assertThat(verdicts(rule, conversation(agent("I can't do it, but I can ask"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("I cannot. But I can ask"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(findings(rule, conversation(agent("I cannot stress this enough; I cannot"))))
        .containsExactly("a1 fail 1 'cannot' by 'cannot'");
  }

  @Test
  void findsAndExceptsRegularExpressions() {
    Phrase marks = Phrase.regex("!{2,}");
    Phrase codes = Phrase.regex("[A-Z]{2}-\\d+");
    ForbidRule rule =
        rule("r")
            .forbid(
                new Saying(
                    List.of(marks, codes),
                    List.of(Phrase.regex("no!!"), Phrase.regex("OK-\\d")),
                    Set.of(Guard.NEGATED, Guard.QUESTION, Guard.QUOTED)));
    assertThat(findings(rule, conversation(agent("Well!! No code AB-1, so no!! OK-2 \"!!\" XY-3"))))
        .containsExactly("a1 fail 1 '!!' by '!{2,}'", "a1 fail 1 'XY-3' by '[A-Z]{2}-\\d+'");
    assertThat(findings(rule, conversation(agent("!!!"))))
        .containsExactly("a1 fail 1 '!!!' by '!{2,}'");
  }

  @Test
  void letsGapsCrossSentencesWhereTheSayingDoes() {
    Saying inside = except(say("cannot .. sorry"), "cannot ..8 but");
    Saying across = new Saying(inside.say(), inside.except(), Set.of(), true);
    Conversation apart = conversation(agent("We cannot. We are sorry."));
    assertThat(verdicts(rule("r").forbid(inside), apart)).containsExactly("a1 pass 1 passed");
    assertThat(findings(rule("r").forbid(across), apart))
        .containsExactly("a1 fail 1 'cannot. We are sorry' by 'cannot .. sorry'");
    assertThat(
            verdicts(
                rule("r").forbid(across), conversation(agent("We cannot. So sorry. But we can."))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void letsAnExceptionDeleteEveryHitThatAnyOfItsMatchesCovers() {
    ForbidRule rule = rule("r").forbid(except(say("no way"), "no way ..8 alternatively"));
    assertThat(verdicts(rule, conversation(agent("No way, no way, alternatively we wait"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void needsTimestampsWhereItCountsSeconds() {
    ForbidRule rule = rule("r").forbid(say("x"), in(new Where.First(Where.Unit.SECONDS, 60)));
    assertThat(verdicts(rule, conversation(agent("x"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(rule, conversation(agent("x").at(61), agent("y").at(60))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("x").at(60)))).containsExactly("a1 fail 1 failed");
  }
}
