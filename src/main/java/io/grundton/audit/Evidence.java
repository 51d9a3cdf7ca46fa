// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Labelled;
import io.grundton.phrase.Layer;
import org.jspecify.annotations.Nullable;

/** Where in the original text a finding can be seen. */
public sealed interface Evidence {
  /** What triggered the opportunity, null where nothing did. */
  @Nullable Span trigger();

  /** What a classifier says that the finding rests on, null where none was asked. */
  @Nullable Labelled labelled();

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
   * @param span the words; for a label the whole turn
   * @param pattern the phrase that found them, as the pack writes it; null for a label
   * @param layer the widest view of the text that was needed; null for a label
   * @param labelled the label, null for words
   */
  record Presence(
      Span span,
      @Nullable String pattern,
      @Nullable Layer layer,
      @Nullable Span trigger,
      @Nullable Labelled labelled)
      implements Evidence {
    /** Of words. */
    public Presence(Span span, String pattern, Layer layer, @Nullable Span trigger) {
      this(span, pattern, layer, trigger, null);
    }
  }

  /**
   * Something was not said, or not in time.
   *
   * @param fromTurn first turn of the searched window
   * @param toTurn last turn of the searched window: the one in which it closed
   * @param waitedMs for an answer that came late: how long it took, in open hours where the rule
   *     has some; otherwise null
   * @param nearestMiss the place that came nearest to what was required, null if nothing did
   * @param step for a step of a sequence: the event's name, otherwise null
   * @param labelled for a required label: how sure the classifier was at its surest, null where
   *     none was required or no turn was looked at
   */
  record Absence(
      int fromTurn,
      int toTurn,
      @Nullable Long waitedMs,
      @Nullable Span nearestMiss,
      @Nullable Span trigger,
      @Nullable String step,
      @Nullable Labelled labelled)
      implements Evidence {
    /** The absence of a step of a sequence. */
    public Absence(
        int fromTurn,
        int toTurn,
        @Nullable Long waitedMs,
        @Nullable Span nearestMiss,
        @Nullable Span trigger,
        @Nullable String step) {
      this(fromTurn, toTurn, waitedMs, nearestMiss, trigger, step, null);
    }

    /** The absence of words, or of an answer. */
    public Absence(
        int fromTurn,
        int toTurn,
        @Nullable Long waitedMs,
        @Nullable Span nearestMiss,
        @Nullable Span trigger) {
      this(fromTurn, toTurn, waitedMs, nearestMiss, trigger, null, null);
    }
  }
}
