// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RedeliveriesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void theHighestRevisionIsKeptThenTheLatestDeliveryThenTheLowestHash() {
    Delivered first = delivered(0, 0, 0, "a");
    Delivered revised = delivered(1, 1, 0, "c");
    Delivered revisedAgain = delivered(1, 2, 0, "b");
    Delivered same = delivered(1, 2, 0, "b");
    assertResolved(
        new Redeliveries(DAY, revisedAgain, List.of(same, revised, first), List.of(), List.of()),
        first,
        revised,
        revisedAgain,
        same);
  }

  @Test
  void otherContentOfTheSameRevisionAndDayIsAConflict() {
    Delivered a = delivered(0, 1, 0, "a");
    Delivered b = delivered(0, 1, 0, "b");
    Delivered earlier = delivered(0, 0, 0, "0");
    assertResolved(
        new Redeliveries(DAY, a, List.of(earlier), List.of(b), List.of()), a, b, earlier);
  }

  @Test
  void noRevisionMovesTheDate() {
    Delivered first = delivered(0, 1, 0, "a");
    Delivered revised = delivered(1, 2, 1, "b");
    assertResolved(
        new Redeliveries(DAY, revised, List.of(first), List.of(), List.of()), first, revised);
  }

  @Test
  void whatComesTooLateTakesNoPart() {
    Delivered first = delivered(0, 0, 0, "a");
    Delivered late = delivered(1, 8, 0, "b");
    assertResolved(new Redeliveries(DAY, first, List.of(), List.of(), List.of(late)), first, late);
    assertResolved(new Redeliveries(DAY, null, List.of(), List.of(), List.of(late)), late);
  }

  /* In every order of arrival. */
  private static void assertResolved(Redeliveries expected, Delivered... deliveries) {
    List<Delivered> order = new ArrayList<>(List.of(deliveries));
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      assertThat(Redeliveries.resolve(order, ZoneOffset.UTC, 7)).isEqualTo(expected);
      Collections.shuffle(order, random);
    }
  }

  private static Delivered delivered(
      int revision, int daysAfter, int startsDaysAfter, String hash) {
    Conversation c = conversation(agent("Hello."));
    Conversation revised =
        new Conversation(
            c.sourceId(),
            c.conversationId(),
            revision,
            c.channel(),
            c.language(),
            c.agentId(),
            c.queue(),
            c.topic(),
            c.direction(),
            c.outcome(),
            c.contactId(),
            c.customerId(),
            c.customerName(),
            Transcripts.START.plus(Duration.ofDays(startsDaysAfter)),
            null,
            c.queueWaitMs(),
            c.truncated(),
            c.tags(),
            c.turns());
    return new Delivered(revised, new Origin(c.sourceId(), DAY.plusDays(daysAfter), "f", 0), hash);
  }
}
