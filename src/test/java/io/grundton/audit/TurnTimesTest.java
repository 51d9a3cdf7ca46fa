// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnTimesTest {
  private final TurnTimes times = new TurnTimes();

  @Test
  void measuresEveryWaitOfTheCustomer() {
    assertThat(
            times.of(
                conversation(
                    agent("Welcome").at(0),
                    customer("Hi").at(10),
                    customer("There?").at(20),
                    agent("Yes").at(40),
                    customer("So").at(50),
                    agent("a").at(51),
                    agent("b").at(90),
                    customer("And").at(100),
                    agent("c").at(105),
                    customer("Bye").at(110))))
        .isEqualTo(new Timing(30_000L, 30_000L, 30_000L, 5_000L, 36_000, 3, 110_000L));
  }

  @Test
  void doesNotTakeABotsHelloForAPersonsAnswer() {
    assertThat(
            times.of(
                conversation(
                    customer("Hi").at(0), bot("Hello").at(1), agent("Hello").at(60).until(70))))
        .isEqualTo(new Timing(1_000L, 60_000L, 1_000L, 1_000L, 1_000, 1, 69_000L));
  }

  @Test
  void takesTheLowerMedian() {
    assertThat(
            times.of(
                conversation(
                    customer("a").at(0),
                    agent("b").at(9),
                    customer("c").at(10),
                    agent("d").at(13))))
        .isEqualTo(new Timing(9_000L, 9_000L, 9_000L, 3_000L, 12_000, 2, 4_000L));
  }

  @Test
  void passesOverNotesAndSystems() {
    assertThat(
            times.of(
                conversation(
                    customer("a").at(0),
                    agent("note").at(1).hidden(),
                    line(Speaker.SYSTEM, "joined").at(2),
                    agent("b").at(5),
                    agent("note").at(9).hidden())))
        .isEqualTo(new Timing(5_000L, 5_000L, 5_000L, 5_000L, 5_000, 1, 0L));
  }

  @Test
  void saysNothingWithoutTimestamps() {
    assertThat(times.of(conversation(customer("a"), agent("b"))))
        .isEqualTo(new Timing(null, null, null, null, 0, 0, null));
    assertThat(times.of(conversation(customer("a"), agent("b").at(5), customer("c"))))
        .isEqualTo(new Timing(null, null, null, null, 0, 0, 0L));
    assertThat(times.of(conversation())).isEqualTo(new Timing(null, null, null, null, 0, 0, null));
  }

  @Test
  void isNeverNegative() {
    assertThat(times.of(given().endedAfter(1).conversation(customer("a").at(9), agent("b").at(5))))
        .isEqualTo(new Timing(0L, 0L, 0L, 0L, 0, 1, 0L));
  }

  @Test
  void endsWhereTheSourceSaysOrWithTheLastTurn() {
    assertThat(TurnTimes.endMs(given().endedAfter(99).conversation(agent("b").at(5))))
        .isEqualTo(99_000L);
    assertThat(TurnTimes.endMs(conversation(agent("b").at(5).until(7), agent("c"))))
        .isEqualTo(7_000L);
    assertThat(TurnTimes.endMs(conversation(agent("b").at(5)))).isEqualTo(5_000L);
    assertThat(TurnTimes.endMs(conversation(agent("b")))).isNull();
  }

  @Test
  void forgetsOneConversationBeforeTheNext() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(customer("a").at(10 * i));
      lines.add(agent("b").at(10 * i + 5));
    }
    Conversation many = conversation(lines.toArray(Line[]::new));
    Timing expected = new Timing(5_000L, 5_000L, 5_000L, 5_000L, 500_000, 100, 990_000L);
    assertThat(times.of(many)).isEqualTo(expected);
    assertThat(times.of(conversation(customer("a").at(0), agent("b").at(1))))
        .isEqualTo(new Timing(1_000L, 1_000L, 1_000L, 1_000L, 1_000, 1, 0L));
    assertThat(times.of(many)).isEqualTo(expected);
  }
}
