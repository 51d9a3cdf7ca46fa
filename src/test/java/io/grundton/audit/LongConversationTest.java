// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.policy.Rules.within;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Event;
import io.grundton.policy.RespondRule.At;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Transcripts.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A conversation of 100,000 turns, every second of which opens a window. */
@Timeout(120)
final class LongConversationTest {
  private static final int PAIRS = 50_000;
  private static final Event ANGRY = event(By.CUSTOMER, "angry");
  private static final Conversation CONVERSATION = exchange("calm");
  private static final Conversation UNANSWERED = anger();

  @Test
  void forbidsAfterEveryEvent() {
    Audit audit = Hearing.audit(rule("r").forbid(say("calm"), after(ANGRY)), CONVERSATION);
    assertThat(audit.verdicts().get(0).failed()).isEqualTo(PAIRS);
    assertThat(audit.findings()).hasSize(PAIRS);
  }

  @Test
  void requiresAfterEveryEvent() {
    assertThat(failed(rule("r").require(say("sorry"), after(ANGRY)))).isEqualTo(PAIRS);
    assertThat(failed(rule("r").require(say("sorry"), within(after(ANGRY), null, 1_000_000))))
        .isEqualTo(PAIRS);
    assertThat(failed(rule("r").require(say("calm"), within(after(ANGRY), 1, 30)))).isZero();
    assertThat(
            failed(
                rule("r")
                    .require(
                        say("sorry"),
                        new Scope(Where.EVERYWHERE, ANGRY, event(By.AGENT, "goodbye"), null))))
        .isEqualTo(PAIRS);
    assertThat(
            failed(
                rule("r")
                    .require(
                        say("angry"),
                        new Scope(Where.EVERYWHERE, ANGRY, event(By.AGENT, "calm"), null))))
        .isEqualTo(PAIRS);
  }

  @Test
  void timesEveryEvent() {
    assertThat(failed(rule("r").respond(ANGRY, 1))).isEqualTo(PAIRS);
    assertThat(failed(rule("r").respond(At.EVERY, 1))).isEqualTo(PAIRS);
    assertThat(Hearing.audit(rule("r").respond(ANGRY, 1), UNANSWERED).verdicts().get(0).failed())
        .isEqualTo(2 * PAIRS - 1);
  }

  @Test
  void countsInEveryTurn() {
    assertThat(failed(rule("r").count(say("sorry"), Per.TURN, 1, null))).isEqualTo(PAIRS);
    assertThat(failed(rule("r").count(say("calm"), Per.TURN, null, 0))).isEqualTo(PAIRS);
  }

  private static int failed(Rule rule) {
    return Hearing.audit(rule, CONVERSATION).verdicts().get(0).failed();
  }

  private static Conversation exchange(String answer) {
    Line[] lines = new Line[2 * PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      lines[2 * i] = customer("I am angry").at(10.0 * i);
      lines[2 * i + 1] = agent(answer).at(10.0 * i + 5);
    }
    return conversation(lines);
  }

  private static Conversation anger() {
    List<Line> lines = new java.util.ArrayList<>();
    for (int i = 0; i < 2 * PAIRS; i++) {
      lines.add(customer("I am angry").at(2.0 * i));
    }
    return conversation(lines.toArray(Line[]::new));
  }
}
