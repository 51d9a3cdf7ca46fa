// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.except;
import static io.grundton.policy.Rules.guarded;
import static io.grundton.policy.Rules.in;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.policy.Rules.within;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Guard;
import io.grundton.policy.Rule;
import io.grundton.policy.Where;
import org.junit.jupiter.api.Test;

/** What an absence shows beside the window that was searched. */
final class NearestMissTest {
  @Test
  void showsWhatAGuardOrAnExceptionDeletedInTheWindow() {
    Rule guarded = rule("r").require(guarded(say("refund"), Guard.NEGATED), in(Where.OPENING));
    assertThat(
            findings(
                guarded, conversation(agent("Hi"), agent("Sorry, no refund"), agent("A refund"))))
        .containsExactly("a1 fail 1..2 silent near 2 'refund'");
    Rule excepted = rule("r").require(except(say("refund"), "refund policy"));
    assertThat(findings(excepted, conversation(agent("Our refund policy"))))
        .containsExactly("a1 fail 1..1 silent near 1 'refund'");
  }

  @Test
  void showsWhatAnotherSpeakerSaidInTheWindow() {
    Rule rule = rule("r").by(By.HUMAN_AGENT).require(say("hello"));
    assertThat(findings(rule, conversation(bot("Hello").as("b1"), customer("Hello"), agent("Yes"))))
        .containsExactly("a1 fail 3..3 silent near 2 'Hello'");
    assertThat(
            findings(
                rule,
                conversation(agent("Yes"), customer("Hello"), customer("hello"), agent("Bye"))))
        .containsExactly("a1 fail 1..4 silent near 2 'Hello'");
  }

  @Test
  void showsWhatWasSaidJustOutsideTheWindow() {
    Rule rule = rule("r").require(say("sorry"), within(after(event(By.CUSTOMER, "late")), 1, null));
    assertThat(
            findings(
                rule,
                conversation(
                    agent("Sorry, sorry"),
                    agent("Hm"),
                    customer("You are late"),
                    agent("So?"),
                    agent("Sorry"))))
        .containsExactly("a1 fail 3..4 silent after 3 'late' near 5 'Sorry'");
    assertThat(
            findings(
                rule,
                conversation(
                    agent("Sorry, sorry"),
                    customer("You are late"),
                    agent("So?"),
                    customer("Hm"),
                    agent("Sorry"))))
        .containsExactly("a1 fail 2..3 silent after 2 'late' near 1 'Sorry'");
  }

  @Test
  void showsNothingThatWasCounted() {
    Rule twice = rule("r").count(say("please"), Per.CONVERSATION, 2, null);
    assertThat(findings(twice, conversation(agent("Please wait"))))
        .containsExactly("a1 fail 1..1 silent");
    assertThat(findings(twice, conversation(agent("Wait"), customer("Please"))))
        .containsExactly("a1 fail 1..1 silent near 2 'Please'");
    Rule perTurn = rule("r").count(say("please"), Per.TURN, 1, null);
    assertThat(findings(perTurn, conversation(agent("Please"), agent("Hm"), agent("Please"))))
        .containsExactly("a1 fail 2..2 silent near 1 'Please'");
  }
}
