// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns in which one opportunity can be met.
 *
 * @param trigger what opened it, null where nothing did
 * @param turns indexes of the turns searched, in order; may be empty
 * @param closing index of the turn in which it closed
 * @param end what ended it, null where nothing did; later words do not count
 */
record Window(
    @Nullable Occurrence trigger, List<Integer> turns, int closing, @Nullable Occurrence end) {
  /** Those of a saying's occurrences that are inside. */
  List<Occurrence> inside(List<Occurrence> occurrences) {
    List<Occurrence> inside = new ArrayList<>(2);
    for (Occurrence occurrence : occurrences) {
      if (Collections.binarySearch(turns, occurrence.turn()) >= 0 && !isAfterEnd(occurrence)) {
        inside.add(occurrence);
      }
    }
    return inside;
  }

  private boolean isAfterEnd(Occurrence occurrence) {
    return end != null && occurrence.turn() == end.turn() && occurrence.end() > end.start();
  }

  /** That nothing of a saying was inside: the window, and the nearest occurrence outside. */
  Evidence.Absence absence(List<Occurrence> occurrences) {
    int from = turns.isEmpty() ? closing : turns.get(0);
    if (trigger != null) {
      from = Math.min(from, trigger.turn());
    }
    Occurrence nearest = null;
    for (Occurrence occurrence : occurrences) {
      if (nearest == null || distance(occurrence, from) < distance(nearest, from)) {
        nearest = occurrence;
      }
    }
    return new Evidence.Absence(
        from + 1,
        closing + 1,
        null,
        nearest == null ? null : nearest.span(),
        trigger == null ? null : trigger.span());
  }

  private int distance(Occurrence occurrence, int from) {
    if (occurrence.turn() < from) {
      return from - occurrence.turn();
    }
    return Math.max(0, occurrence.turn() - closing);
  }
}
