// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.turns;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Subject;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Example;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules.RuleDraft;
import io.grundton.policy.Status;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Transcripts.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExampleCheckTest {
  private static final Example PASS = example(Status.PASS, agent("Let me look"));
  private static final Example FAIL = example(Status.FAIL, agent("Your fault"));

  @Test
  void isContentWithARuleThatAnswersAsItsExamplesSay() {
    assertThat(
            problems(
                forbid(
                    PASS,
                    at(FAIL, new Example.At.Text("Your fault")),
                    at(FAIL, new Example.At.InTurn(1)),
                    example(Status.NOT_APPLICABLE, customer("Your fault")))))
        .isEmpty();
  }

  @Test
  void wantsAnExampleThatPassesAndOneThatFails() {
    assertThat(problems(forbid()))
        .containsExactly(
            "P201 rule 'r' must have an example that fails, but has none",
            "P201 rule 'r' must have an example that passes, but has none");
    assertThat(problems(forbid(FAIL, todo(Status.PASS, agent("Your fault")))))
        .containsExactly("P201 rule 'r' must have an example that passes, but has none");
  }

  @Test
  void saysWhatCameOutInstead() {
    assertThat(problems(forbid(PASS, FAIL, example(Status.PASS, agent("So: your fault")))))
        .containsExactly(
            "P202 rule 'r' must answer this example with pass, but answered fail turn 1 'your"
                + " fault'");
    assertThat(problems(forbid(PASS, FAIL, example(Status.FAIL, agent("Hm")))))
        .containsExactly(
            "P202 rule 'r' must answer this example with fail, but answered pass no evidence");
    Rule require =
        rule("r")
            .examples(
                example(Status.PASS, agent("Hello")),
                example(Status.FAIL, agent("Well")),
                example(Status.PASS, agent("Well")))
            .require(say("hello"));
    assertThat(problems(require))
        .containsExactly(
            "P202 rule 'r' must answer this example with pass, but answered fail turn 1");
  }

  @Test
  void wantsTheEvidenceWhereTheExampleSays() {
    assertThat(problems(forbid(PASS, at(FAIL, new Example.At.Text("fault")))))
        .containsExactly(
            "P203 rule 'r' must give its evidence at 'fault', but gave turn 1 'Your fault'");
    assertThat(problems(forbid(PASS, at(FAIL, new Example.At.InTurn(2)))))
        .containsExactly(
            "P203 rule 'r' must give its evidence at turn 2, but gave turn 1 'Your fault'");
  }

  @Test
  void toleratesAKnownGapAndTellsWhenItIsClosed() {
    assertThat(problems(forbid(PASS, FAIL, todo(Status.FAIL, agent("You broke it"))))).isEmpty();
    assertThat(problems(forbid(PASS, FAIL, todo(Status.FAIL, agent("Your fault")))))
        .containsExactly("P204 rule 'r' answers this todo example as wished: make it an example");
  }

  @Test
  void looksOnlyAtTheExamplesOwnRule() {
    Rule other =
        rule("other")
            .examples(
                example(Status.PASS, agent("Your fault")), example(Status.FAIL, agent("Well")))
            .require(say("fault"));
    Problems problems = new Problems();
    ExampleCheck.run(new CompiledPack(pack(forbid(PASS, FAIL), other), Stemmer.NONE), problems);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void believesWhatTheExampleSaysIsGiven() {
    RuleDraft draft =
        rule("r")
            .when(
                new Condition.Is(Subject.CHANNEL, Set.of("voice")),
                new Condition.Is(Subject.OUTCOME, Set.of("resolved")),
                new Condition.Is(Subject.QUEUE, Set.of("q")),
                new Condition.Is(Subject.TOPIC, Set.of("t")),
                new Condition.Is(Subject.DIRECTION, Set.of("inbound")),
                new Condition.Is(Subject.TAG, Set.of("vip")));
    Map<String, String> given =
        Map.of(
            "channel",
            "voice",
            "outcome",
            "resolved",
            "queue",
            "q",
            "topic",
            "t",
            "direction",
            "inbound",
            "tag",
            "vip",
            "customer_name",
            "Kim");
    Rule rule =
        draft
            .examples(
                given(Status.PASS, given, agent("Kim")),
                given(Status.FAIL, given, agent("Kim, Kim")),
                given(Status.NOT_APPLICABLE, Map.of("channel", "chat"), agent("Kim, Kim")))
            .count(say("<customer_name>"), Per.CONVERSATION, null, 1);
    assertThat(problems(rule)).isEmpty();
  }

  @Test
  void believesThatTurnsAreMissingOrTheLanguageIsAnother() {
    assertThat(
            problems(
                forbid(
                    PASS,
                    FAIL,
                    given(Status.NOT_EVALUATED, Map.of("truncated", "true"), agent("Hm")),
                    given(Status.NOT_EVALUATED, Map.of("language", "de"), agent("Hm")))))
        .isEmpty();
  }

  @Test
  void saysWhichGivenValueDoesNotExist() {
    assertThat(
            problems(
                forbid(
                    PASS,
                    FAIL,
                    given(Status.PASS, Map.of("channel", "voise"), agent("Hm")),
                    given(Status.PASS, Map.of("outcome", "unknown"), agent("Hm")))))
        .containsExactly(
            "P205 channel must be one of [chat, email, voice, messaging, social], but was 'voise'"
                + " (did you mean 'voice'?)",
            "P205 outcome must be one of [resolved, transferred, escalated, dropped, unresolved],"
                + " but was 'unknown'");
  }

  private static Rule forbid(Example... examples) {
    return rule("r").examples(examples).forbid(say("your fault"));
  }

  private static List<String> problems(Rule rule) {
    Problems problems = new Problems();
    ExampleCheck.run(new CompiledPack(pack(rule), Stemmer.NONE), problems);
    return problems.all().stream().map(ExampleCheckTest::shown).toList();
  }

  private static String shown(Problem problem) {
    assertThat(problem.place().file()).isIn("rules.yaml", "examples.yaml");
    return problem.code() + " " + problem.message();
  }

  private static Example example(Status expected, Line... lines) {
    return example(expected, false, Map.of(), null, lines);
  }

  private static Example todo(Status expected, Line... lines) {
    return example(expected, true, Map.of(), null, lines);
  }

  private static Example given(Status expected, Map<String, String> given, Line... lines) {
    return example(expected, false, given, null, lines);
  }

  private static Example at(Example example, Example.At at) {
    return new Example(
        example.expected(), example.todo(), example.turns(), example.given(), at, example.place());
  }

  private static Example example(
      Status expected,
      boolean todo,
      Map<String, String> given,
      Example.@Nullable At at,
      Line... lines) {
    return new Example(expected, todo, turns(lines), given, at, new Place("examples.yaml", 1, 1));
  }
}
