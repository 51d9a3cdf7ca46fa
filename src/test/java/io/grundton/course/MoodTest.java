// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Transcripts.Line;
import org.junit.jupiter.api.Test;

/** The customer's mood in the opening and in the last turns. */
final class MoodTest {
  private static final Line LONG =
      customer("My parcel should have been here on Monday of last week (neutral 9000)");
  private static final Line SORRY = agent("I am sorry (dissatisfied 9900)");

  private static String start(Line... lines) {
    Conversation conversation = conversation(lines);
    return Courses.mood(conversation, Courses.read(conversation).start());
  }

  private static String end(Line... lines) {
    Conversation conversation = conversation(lines);
    return Courses.mood(conversation, Courses.read(conversation).end());
  }

  @Test
  void isThatOfTheCustomerAlone() {
    assertThat(start(SORRY, LONG)).isEqualTo("neutral 2 '" + LONG.text() + "'");
    assertThat(start(SORRY)).isEqualTo("null");
  }

  @Test
  void atTheStartIsTheStrongestFeelingUpToTenWords() {
    assertThat(
            start(
                customer("Hi (neutral 9000). Nice shop (satisfied 7100)."),
                SORRY,
                customer("Where on earth is it (dissatisfied 7200)"),
                customer("Since Monday"),
                SORRY,
                customer("A scandal (dissatisfied 9900)"),
                customer("Bye")))
        .isEqualTo("dissatisfied 3 'Where on earth is it (dissatisfied 7200)'");
  }

  @Test
  void atTheStartIsNotThatOfTheLastTurns() {
    Line glad = customer("Great (satisfied 9000)");
    assertThat(start(customer("Dead (dissatisfied 8000)"), SORRY, glad))
        .isEqualTo("dissatisfied 1 'Dead (dissatisfied 8000)'");
    assertThat(end(customer("Dead (dissatisfied 8000)"), SORRY, glad))
        .isEqualTo("satisfied 3 'Great (satisfied 9000)'");
    assertThat(start(glad)).isEqualTo("satisfied 1 'Great (satisfied 9000)'");
    assertThat(end(glad)).isEqualTo("null");
    assertThat(end(glad, SORRY)).isEqualTo("null");
  }

  @Test
  void atTheEndIsTheLaterFeelingOfTheLastTwoTimesTheCustomerSpoke() {
    Line glad = customer("Great (satisfied 7000)");
    Line angry = customer("A farce (dissatisfied 9900)");
    Line bye = customer("Bye (neutral 9000)");
    assertThat(end(LONG, SORRY, angry, SORRY, glad)).isEqualTo("satisfied 5 '" + glad.text() + "'");
    assertThat(end(LONG, SORRY, angry, SORRY, bye))
        .isEqualTo("dissatisfied 3 '" + angry.text() + "'");
    assertThat(end(LONG, SORRY, angry, SORRY, bye, SORRY, bye)).startsWith("neutral 7");
    assertThat(end(LONG, SORRY, angry, glad)).startsWith("dissatisfied 3");
  }

  @Test
  void isUnsureWhereAFeelingMayHold() {
    assertThat(end(LONG, SORRY, customer("Ok (neutral 9000). Hm (satisfied 4000).")))
        .isEqualTo("unsure 3 'Hm (satisfied 4000).'");
    assertThat(end(LONG, SORRY, customer("Hm (neutral 5000)")))
        .isEqualTo("unsure 3 'Hm (neutral 5000)'");
    assertThat(end(LONG, SORRY, customer("Ok (neutral 9000). Hm (neutral 5000).")))
        .isEqualTo("neutral 3 'Ok (neutral 9000).'");
    assertThat(end(LONG, SORRY, customer("Hm (neutral 8000, satisfied 6000)")))
        .startsWith("neutral");
    assertThat(end(LONG, SORRY, customer("Hm (satisfied 3999)"))).isEqualTo("null");
  }
}
