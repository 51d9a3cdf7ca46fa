// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Layer;
import org.jspecify.annotations.Nullable;

/** Where in the original text a finding can be seen. */
public sealed interface Evidence {
  /** What triggered the opportunity, null where nothing did. */
  @Nullable Span trigger();

  /**
   * A piece of a turn's original text.
   *
   * @param turn number of the turn, from 1
   * @param start first char
   * @param end char after the last; more than {@code start}
   */
  record Span(int turn, int start, int end) {
    public Span {
      if (turn < 1 || start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "a span must be a non-empty part of a turn, but was turn %d, [%d, %d)"
                .formatted(turn, start, end));
      }
    }
  }

  /**
   * Something was said.
   *
   * @param span the words
   * @param pattern the phrase that found them, as the pack writes it
   * @param layer the widest view of the text that was needed
   */
  record Presence(Span span, String pattern, Layer layer, @Nullable Span trigger)
      implements Evidence {}

  /**
   * Something was not said, or not in time.
   *
   * @param fromTurn first turn of the searched window
   * @param toTurn last turn of the searched window: the one in which it closed
   * @param waitedMs for an answer that came late: how long it took, otherwise null
   * @param nearestMiss the nearest place outside the window where it was said, null if nowhere
   * @param step for a step of a sequence: the event's name, otherwise null
   */
  record Absence(
      int fromTurn,
      int toTurn,
      @Nullable Long waitedMs,
      @Nullable Span nearestMiss,
      @Nullable Span trigger,
      @Nullable String step)
      implements Evidence {
    /** The absence of what is no step of a sequence. */
    public Absence(
        int fromTurn,
        int toTurn,
        @Nullable Long waitedMs,
        @Nullable Span nearestMiss,
        @Nullable Span trigger) {
      this(fromTurn, toTurn, waitedMs, nearestMiss, trigger, null);
    }
  }
}
