// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long a customer waited. A wait begins with the first of the customer's turns in a
 * row and ends with the next turn of an agent or bot; a wait that nobody ends is not measured.
 * Internal turns and the system's are passed over.
 */
final class TurnTimes {
  private long[] waits = new long[16];

  Timing of(Conversation conversation) {
    Long firstResponse = null;
    Long firstHumanResponse = null;
    Turn firstCustomer = null;
    Turn firstService = null;
    Turn waiting = null;
    boolean answered = false;
    boolean answeredByHuman = false;
    int count = 0;
    for (Turn turn : conversation.turns()) {
      if (turn.internal()) {
        continue;
      }
      if (turn.speaker() == Speaker.CUSTOMER) {
        firstCustomer = firstCustomer == null ? turn : firstCustomer;
        waiting = waiting == null ? turn : waiting;
      } else if (turn.speaker().isService()) {
        firstService = firstService == null ? turn : firstService;
        if (firstCustomer != null && !answered) {
          firstResponse = between(firstCustomer, turn);
          answered = true;
        }
        if (firstCustomer != null && !answeredByHuman && turn.speaker() == Speaker.AGENT) {
          firstHumanResponse = between(firstCustomer, turn);
          answeredByHuman = true;
        }
        if (waiting != null) {
          Long wait = between(waiting, turn);
          if (wait != null) {
            count = add(wait, count);
          }
          waiting = null;
        }
      }
    }
    return timing(firstResponse, firstHumanResponse, count, handle(conversation, firstService));
  }

  private Timing timing(
      @Nullable Long first, @Nullable Long firstHuman, int count, @Nullable Long handle) {
    if (count == 0) {
      return new Timing(first, firstHuman, null, null, 0, 0, handle);
    }
    Arrays.sort(waits, 0, count);
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += waits[i];
    }
    return new Timing(
        first, firstHuman, waits[count - 1], waits[(count - 1) / 2], sum, count, handle);
  }

  private int add(long wait, int count) {
    if (count == waits.length) {
      waits = Arrays.copyOf(waits, 2 * count);
    }
    waits[count] = wait;
    return count + 1;
  }

  /** Milliseconds between the starts of two turns, never negative; null without timestamps. */
  static @Nullable Long between(Turn from, Turn to) {
    Long start = from.atMs();
    Long end = to.atMs();
    return start == null || end == null ? null : Math.max(0, end - start);
  }

  private static @Nullable Long handle(Conversation conversation, @Nullable Turn firstService) {
    if (firstService == null || firstService.atMs() == null) {
      return null;
    }
    Long end = endMs(conversation);
    return end == null ? null : Math.max(0, end - firstService.atMs());
  }

  /** When a conversation ended, in milliseconds since its start; null where nothing says so. */
  static @Nullable Long endMs(Conversation conversation) {
    if (conversation.endedAt() != null) {
      return conversation.endedAt().toEpochMilli() - conversation.startedAt().toEpochMilli();
    }
    for (int i = conversation.turns().size() - 1; i >= 0; i--) {
      Turn turn = conversation.turns().get(i);
      if (!turn.internal() && turn.atMs() != null) {
        return turn.endMs() == null ? turn.atMs() : turn.endMs();
      }
    }
    return null;
  }
}
