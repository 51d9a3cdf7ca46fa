// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.named;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.Scope.Within;
import io.grundton.policy.SequenceRule;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SequenceJudgeTest {
  private static final Event HELLO = named("hello", By.AGENT, "hello");
  private static final Event RECAP = named("recap", By.AGENT, "to sum up");
  private static final Event BYE = named("bye", By.ANY, "bye");
  private static final SequenceRule SHAPE =
      rule("shape").sequence(Set.of("recap"), HELLO, RECAP, BYE);

  @Test
  void passesWhereTheStepsComeInOrder() {
    assertThat(
            verdicts(
                SHAPE,
                conversation(agent("Hello"), customer("Hm"), agent("To sum up: ok"), agent("Bye"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(SHAPE, conversation(agent("Hello, to sum up, bye."))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void passesWithoutTheStepsThatMayBeMissing() {
    assertThat(verdicts(SHAPE, conversation(agent("Hello"), customer("Bye"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void choosesAmongRepeatedSteps() {
    assertThat(
            verdicts(
                SHAPE,
                conversation(
                    customer("Bye?"),
                    agent("To sum up, hello"),
                    agent("Hello"),
                    agent("To sum up"),
                    agent("Hello"),
                    customer("Bye"),
                    agent("To sum up"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void failsAtTheStepThatComesTooLate() {
    Conversation backwards = conversation(agent("Bye!"), agent("Hello"));
    assertThat(verdicts(SHAPE, backwards)).containsExactly("a1 fail 1 failed");
    assertThat(findings(SHAPE, backwards))
        .containsExactly("a1 fail 2 'Hello' by 'hello' after 1 'Bye'");
    assertThat(
            findings(
                SHAPE,
                conversation(agent("To sum up"), agent("Hello"), agent("Hello"), agent("Bye"))))
        .containsExactly("a1 fail 2 'Hello' by 'hello' after 1 'To sum up'");
  }

  @Test
  void failsWhereAStepIsMissing() {
    Conversation open = conversation(agent("Hello"), customer("Hm"), agent("So"), customer("?"));
    assertThat(findings(SHAPE, open))
        .containsExactly("a1 fail 1..4 silent after 1 'Hello' without bye");
    assertThat(findings(SHAPE, conversation(agent("So"), agent("To sum up"), agent("Bye"))))
        .containsExactly("a1 fail 1..2 silent without hello");
    SequenceRule all = rule("all").sequence(Set.of(), HELLO, RECAP, BYE);
    assertThat(findings(all, conversation(agent("Hello"), agent("Well"), agent("Bye"))))
        .containsExactly("a1 fail 1..3 silent after 1 'Hello' without recap");
  }

  @Test
  void failsOnceWithEvidenceForEveryStepThatIsMissing() {
    Conversation nothing = conversation(agent("So"), agent("Well"));
    assertThat(verdicts(SHAPE, nothing)).containsExactly("a1 fail 1 failed");
    assertThat(findings(SHAPE, nothing))
        .containsExactly("a1 fail 1..2 silent without hello", "a1 fail 1..2 silent without bye");
    assertThat(Hearing.audit(SHAPE, nothing).findings())
        .extracting(Finding::findingId)
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsWhatIsLateAndWhatIsMissing() {
    SequenceRule all = rule("all").sequence(Set.of(), HELLO, RECAP, BYE);
    assertThat(findings(all, conversation(agent("Bye"), agent("Hello"))))
        .containsExactly(
            "a1 fail 2 'Hello' by 'hello' after 1 'Bye'",
            "a1 fail 2..2 silent after 2 'Hello' without recap");
  }

  @Test
  void belongsToWhoMadeTheLastStepOrTheMistake() {
    assertThat(
            verdicts(
                SHAPE,
                conversation(bot("Hello").as("b1"), agent("So").as("a1"), agent("Bye").as("a2"))))
        .containsExactly(
            "b1 not_applicable not_responsible",
            "a1 not_applicable not_responsible",
            "a2 pass 1 passed");
    assertThat(verdicts(SHAPE, conversation(agent("Bye").as("a1"), agent("Hello").as("a2"))))
        .containsExactly("a1 not_applicable not_responsible", "a2 fail 1 failed");
    assertThat(verdicts(SHAPE, conversation(agent("So").as("a1"), agent("Bye").as("a2"))))
        .containsExactly("a1 not_applicable not_responsible", "a2 fail 1 failed");
  }

  @Test
  void keepsTheStepsWithinTheGap() {
    SequenceRule rule = rule("r").sequence(Set.of(), new Within(2, null), HELLO, BYE);
    assertThat(
            verdicts(
                rule,
                conversation(
                    agent("Hello"), agent("a"), agent("Hello"), customer("b"), agent("Bye"))))
        .containsExactly("a1 pass 1 passed");
    Conversation far =
        conversation(agent("Hello"), customer("b"), agent("c"), agent("d"), agent("Bye"));
    assertThat(findings(rule, far))
        .containsExactly("a1 fail 1..3 silent after 1 'Hello' near 5 'Bye' without bye");
  }

  @Test
  void measuresTheGapInSeconds() {
    SequenceRule rule = rule("r").sequence(Set.of(), new Within(null, 60_000L), HELLO, BYE);
    assertThat(
            verdicts(
                rule, conversation(agent("Hello").at(0), agent("Hm").at(9), agent("Bye").at(60))))
        .containsExactly("a1 pass 1 passed");
    assertThat(
            findings(
                rule, conversation(agent("Hello").at(0), agent("Hm").at(70), agent("Bye").at(90))))
        .containsExactly(
            "a1 fail 1..2 silent for 90000 ms after 1 'Hello' near 3 'Bye' without bye");
  }

  @Test
  void measuresTheGapBetweenTheStepsThatHappen() {
    SequenceRule rule = rule("r").sequence(Set.of("recap"), new Within(2, null), HELLO, RECAP, BYE);
    assertThat(
            findings(
                rule,
                conversation(
                    agent("Hello"), agent("a"), agent("To sum up"), agent("Bye"), agent("Hello"))))
        .containsExactly("a1 fail 1..2 silent after 1 'Hello' near 3 'To sum up' without recap");
    assertThat(
            findings(
                rule,
                conversation(
                    agent("To sum up"),
                    agent("Hello"),
                    agent("a"),
                    agent("b"),
                    agent("To sum up"),
                    agent("Hello"),
                    agent("To sum up"),
                    agent("a"),
                    agent("b"),
                    agent("Bye"))))
        .containsExactly("a1 fail 7..8 silent after 7 'To sum up' near 10 'Bye' without bye");
  }

  @Test
  void failsWhereNothingFollowsTheOnlyStepInReach() {
    SequenceRule rule = rule("r").sequence(Set.of(), new Within(2, null), HELLO, RECAP, BYE);
    assertThat(
            findings(
                rule,
                conversation(
                    agent("Hello"),
                    agent("a"),
                    agent("To sum up"),
                    agent("Bye"),
                    agent("Hello"),
                    agent("To sum up"))))
        .containsExactly("a1 fail 6..6 silent after 6 'To sum up' without bye");
  }

  @Test
  void isNotEvaluatedWithoutTheTimestampsThatItNeeds() {
    SequenceRule rule = rule("r").sequence(Set.of(), new Within(5, 60_000L), HELLO, BYE);
    assertThat(verdicts(rule, conversation(agent("Hello"), agent("Bye"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(verdicts(rule, conversation(agent("Hello"), agent("Hm"))))
        .containsExactly("a1 fail 1 failed");
    assertThat(verdicts(rule, conversation(agent("Hello").at(1), agent("Bye").at(9), agent("Bye"))))
        .containsExactly("a1 pass 1 passed");
    Event early = new Event("early", By.AGENT, new Where.First(Where.Unit.SECONDS, 9), say("hi"));
    assertThat(verdicts(rule("r").sequence(Set.of(), early, BYE), conversation(agent("Hi"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }

  @Test
  void holdsNothingAgainstAnybodyWhereTurnsAreMissing() {
    assertThat(verdicts(SHAPE, given().truncated().conversation(agent("Hello"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(SHAPE, given().truncated().conversation(agent("Bye"), agent("Hello"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(SHAPE, given().truncated().conversation(agent("Hello"), agent("Bye"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void doesNotApplyWhereNobodySpeaksOrNothingHasToHappen() {
    assertThat(verdicts(SHAPE, conversation(customer("Bye"))))
        .containsExactly("a1 not_applicable no_turn");
    SequenceRule orderOnly = rule("r").sequence(Set.of("hello", "bye"), HELLO, BYE);
    assertThat(verdicts(orderOnly, conversation(agent("So"))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(orderOnly, conversation(agent("Bye")))).containsExactly("a1 pass 1 passed");
  }

  @Test
  void wantsTwoStepsEachOnceAndNoOthers() {
    assertThatThrownBy(() -> rule("r").sequence(Set.of(), HELLO, HELLO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a step must stand once, but was hello");
    assertThatThrownBy(() -> rule("r").sequence(Set.of(), HELLO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there must be two steps, and those that may be missing must be among them, but were"
                + " [hello] and []");
    assertThatThrownBy(() -> rule("r").sequence(Set.of("recap"), HELLO, BYE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
