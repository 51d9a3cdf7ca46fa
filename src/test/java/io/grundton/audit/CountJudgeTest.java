// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.CountRule;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import org.junit.jupiter.api.Test;

final class CountJudgeTest {
  @Test
  void failsWithEveryPlaceWhereItWasSaidTooOften() {
    CountRule rule = rule("r").count(say("um"), Per.CONVERSATION, null, 2);
    Conversation conversation = conversation(agent("um, um"), customer("um"), agent("um"));
    assertThat(verdicts(rule, conversation)).containsExactly("a1 fail 1 failed");
    assertThat(findings(rule, conversation))
        .containsExactly(
            "a1 fail 1 'um' by 'um'", "a1 fail 1 'um' by 'um'", "a1 fail 3 'um' by 'um'");
    assertThat(verdicts(rule, conversation(agent("um, um")))).containsExactly("a1 pass 1 passed");
  }

  @Test
  void failsWhereItWasSaidTooSeldom() {
    CountRule rule = rule("r").count(say("thanks"), Per.CONVERSATION, 2, null);
    assertThat(findings(rule, conversation(agent("a"), agent("thanks"), customer("b"))))
        .containsExactly("a1 fail 1..2 silent");
    assertThat(verdicts(rule, conversation(agent("thanks"), agent("thanks"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void countsEachAgentsPart() {
    CountRule rule = rule("r").count(say("um"), Per.CONVERSATION, null, 1);
    assertThat(
            verdicts(
                rule,
                conversation(agent("um"), agent("um um").as("a2"), bot("b").as("b1"), agent("c"))))
        .containsExactly("a1 pass 1 passed", "a2 fail 1 failed", "b1 pass 1 passed");
  }

  @Test
  void countsEachTurn() {
    CountRule rule = rule("r").count(say("um"), Per.TURN, null, 1);
    assertThat(verdicts(rule, conversation(agent("um"), agent("um um"), agent("a"))))
        .containsExactly("a1 fail 2 passed, 1 failed");
    assertThat(findings(rule, conversation(agent("um um"))))
        .containsExactly("a1 fail 1 'um' by 'um'", "a1 fail 1 'um' by 'um'");
  }

  @Test
  void countsForEveryHundredWordsWithoutRounding() {
    CountRule rule = rule("r").count(say("um"), Per.HUNDRED_WORDS, null, 1);
    assertThat(verdicts(rule, conversation(agent("um" + " x".repeat(99)))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("um" + " x".repeat(98)), customer("x x x"))))
        .containsExactly("a1 fail 1 failed");
    CountRule often = rule("r").count(say("um"), Per.HUNDRED_WORDS, 1, null);
    assertThat(verdicts(often, conversation(agent("um" + " x".repeat(99)))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(often, conversation(agent("um" + " x".repeat(100)))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(agent("...")))).containsExactly("a1 pass 1 passed");
  }

  @Test
  void countsOnlyInItsPlace() {
    CountRule rule = rule("r").count(say("um"), Where.OPENING, Per.CONVERSATION, null, 0);
    assertThat(verdicts(rule, conversation(agent("a"), agent("b"), agent("um"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("a"), agent("um"), agent("um").as("a2"))))
        .containsExactly("a1 fail 1 failed", "a2 not_applicable no_turn");
  }

  @Test
  void doesNotCountOneWordTwice() {
    CountRule rule = rule("r").count(say("bye [bye]", "bye"), Per.CONVERSATION, null, 1);
    assertThat(verdicts(rule, conversation(agent("bye bye")))).containsExactly("a1 pass 1 passed");
    assertThat(findings(rule, conversation(agent("bye bye bye"))))
        .containsExactly("a1 fail 1 'bye bye' by 'bye [bye]'", "a1 fail 1 'bye' by 'bye [bye]'");
  }

  @Test
  void countsTheCustomersName() {
    CountRule rule = rule("r").count(say("<customer_name>"), Per.CONVERSATION, null, 1);
    assertThat(
            verdicts(
                rule, given().customerName("Kim O'Hara").conversation(agent("Kim, dear O’Hara"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, given().customerName("Kim").conversation(agent("Thanks, kim"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule, conversation(agent("Kim, Kim"))))
        .containsExactly("a1 not_evaluated 1 not evaluated missing_metadata");
    assertThat(verdicts(rule, given().customerName("X").conversation(agent("X Kim"))))
        .containsExactly("a1 not_evaluated 1 not evaluated missing_metadata");
  }

  @Test
  void needsNoNameWhereItCanDoWithout() {
    CountRule rule = rule("r").count(say("<customer_name>", "friend"), Per.CONVERSATION, null, 0);
    assertThat(verdicts(rule, conversation(agent("Hello friend"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void needsTimestampsWhereItsPlaceIsInSeconds() {
    CountRule rule =
        rule("r")
            .count(say("um"), new Where.First(Where.Unit.SECONDS, 9), Per.CONVERSATION, null, 0);
    assertThat(verdicts(rule, conversation(agent("um"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }

  @Test
  void doesNotApplyWhereNobodySpeaks() {
    CountRule rule = rule("r").by(By.BOT).count(say("um"), Per.CONVERSATION, 1, null);
    assertThat(verdicts(rule, conversation(agent("um"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void trustsWhatMissingTurnsCannotChange() {
    Conversation conversation = given().truncated().conversation(agent("um um"), agent("x"));
    assertThat(verdicts(rule("r").count(say("um"), Per.CONVERSATION, null, 1), conversation))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule("r").count(say("um"), Per.CONVERSATION, null, 2), conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(rule("r").count(say("um"), Per.CONVERSATION, 2, null), conversation))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(rule("r").count(say("um"), Per.CONVERSATION, 3, null), conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(rule("r").count(say("um"), Per.TURN, null, 1), conversation))
        .containsExactly("a1 fail 1 passed, 1 failed");
    assertThat(verdicts(rule("r").count(say("um"), Per.HUNDRED_WORDS, null, 1), conversation))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
  }
}
