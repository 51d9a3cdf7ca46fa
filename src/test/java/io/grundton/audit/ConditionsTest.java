// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Measure;
import io.grundton.policy.Condition.Range;
import io.grundton.policy.Condition.Subject;
import io.grundton.policy.Status;
import io.grundton.transcript.Conversation;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConditionsTest {
  private static final String APPLIES = "a1 pass 1 passed";
  private static final String DOES_NOT = "a1 not_applicable condition_false";

  @Test
  void measuresHowLongAConversationTook() {
    Conversation minute = conversation(customer("x").at(0), agent("y").at(60));
    assertThat(answer(duration(60L, 60L), minute)).isEqualTo(APPLIES);
    assertThat(answer(duration(null, 59L), minute)).isEqualTo(DOES_NOT);
    assertThat(answer(duration(61L, null), minute)).isEqualTo(DOES_NOT);
    assertThat(answer(not(Measure.DURATION, 0L, 59_999L), minute)).isEqualTo(APPLIES);
    assertThat(answer(not(Measure.DURATION, null, 60_000L), minute)).isEqualTo(DOES_NOT);
    Conversation ended = given().endedAfter(90).conversation(agent("y"));
    assertThat(answer(duration(90L, 90L), ended)).isEqualTo(APPLIES);
  }

  @Test
  void cannotTellHowLongAConversationWithoutTimesTook() {
    Conversation timeless = conversation(agent("y"));
    assertThat(answer(duration(60L, null), timeless))
        .isEqualTo("a1 not_evaluated 1 not evaluated no_timestamps");
    assertThat(answer(not(Measure.DURATION, 60L, null), timeless)).isEqualTo(APPLIES);
  }

  @Test
  void countsTurnsOfAllSpeakers() {
    Conversation three = conversation(customer("x"), agent("y"), customer("z"));
    assertThat(answer(turns(3L, 3L), three)).isEqualTo(APPLIES);
    assertThat(answer(turns(null, 2L), three)).isEqualTo(DOES_NOT);
    assertThat(answer(turns(4L, null), three)).isEqualTo(DOES_NOT);
    assertThat(answer(not(Measure.TURNS, null, 2L), three)).isEqualTo(APPLIES);
  }

  @Test
  void doesNotTakeTheTurnsThatAreThereForAllOfThemWhereSomeAreMissing() {
    Conversation truncated = given().truncated().conversation(customer("x"), agent("blame"));
    String unknown = "a1 not_evaluated 1 not evaluated truncated";
    assertThat(answer(turns(2L, null), truncated)).isEqualTo("a1 fail 1 failed");
    assertThat(answer(turns(null, 1L), truncated)).isEqualTo(DOES_NOT);
    assertThat(answer(turns(null, 2L), truncated)).isEqualTo(unknown);
    assertThat(answer(turns(3L, null), truncated)).isEqualTo(unknown);
    assertThat(answer(not(Measure.TURNS, 3L, null), truncated)).isEqualTo("a1 fail 1 failed");
    assertThat(answer(happens("x"), truncated)).isEqualTo("a1 fail 1 failed");
    assertThat(answer(happens("q"), truncated)).isEqualTo(unknown);
    assertThat(answer(new Condition.HappensNot(event(By.ANY, "q")), truncated))
        .isEqualTo("a1 fail 1 failed");
  }

  @Test
  void deniesWhatWasSaid() {
    Condition silent = new Condition.HappensNot(event(By.CUSTOMER, "refund"));
    assertThat(answer(silent, conversation(customer("Hi"), agent("refund")))).isEqualTo(APPLIES);
    assertThat(answer(silent, conversation(customer("refund"), agent("y")))).isEqualTo(DOES_NOT);
  }

  @Test
  void isFalseWhereOneIsFalseThoughAnotherIsUnknown() {
    assertThat(
            verdicts(
                rule("r")
                    .when(duration(60L, null), new Condition.Is(Subject.CHANNEL, Set.of("voice")))
                    .forbid(say("blame")),
                conversation(agent("y"))))
        .containsExactly(DOES_NOT);
    assertThat(
            verdicts(
                rule("r").when(duration(60L, null), happens("q")).forbid(say("blame")),
                conversation(agent("y"))))
        .containsExactly(DOES_NOT);
  }

  @Test
  void answersWhatThePackSaysWhereItCannotTell() {
    assertThat(
            verdicts(
                rule("r")
                    .onMissing(Status.UNSURE)
                    .when(new Condition.Measures(new Range(Measure.DURATION, 0L, 9L)))
                    .forbid(say("blame")),
                conversation(agent("y"))))
        .containsExactly("a1 unsure 1 unsure");
  }

  private static String answer(Condition condition, Conversation conversation) {
    return verdicts(rule("r").when(condition).forbid(say("blame")), conversation).get(0);
  }

  private static Condition duration(@Nullable Long minSeconds, @Nullable Long maxSeconds) {
    return new Condition.Measures(
        new Range(
            Measure.DURATION,
            minSeconds == null ? null : Long.valueOf(1_000 * minSeconds),
            maxSeconds == null ? null : Long.valueOf(1_000 * maxSeconds)));
  }

  private static Condition turns(@Nullable Long min, @Nullable Long max) {
    return new Condition.Measures(new Range(Measure.TURNS, min, max));
  }

  private static Condition not(Measure measure, @Nullable Long min, @Nullable Long max) {
    return new Condition.MeasuresNot(new Range(measure, min, max));
  }

  private static Condition happens(String phrase) {
    return new Condition.Happens(event(By.ANY, phrase));
  }
}
