// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The turns in which one opportunity can be met.
 *
 * @param trigger what opened it, null where nothing did
 * @param turns indexes of the turns searched, in order; may be empty. All turns of the scope from
 *     the first of them to the last
 * @param closing index of the turn in which it closed
 * @param end what ended it, null where nothing did; later words do not count
 */
record Window(
    @Nullable Occurrence trigger, List<Integer> turns, int closing, @Nullable Occurrence end) {
  /** Whether it is not certain that there is such a window. */
  boolean doubtful() {
    return (trigger != null && !trigger.certain()) || (end != null && !end.certain());
  }

  /**
   * Those that are inside.
   *
   * @param occurrences in order, all of them in turns of the scope
   */
  List<Occurrence> inside(List<Occurrence> occurrences) {
    if (turns.isEmpty()) {
      return List.of();
    }
    int first = turns.get(0);
    int last = turns.get(turns.size() - 1);
    int from = firstThat(occurrences, occurrence -> occurrence.turn() >= first);
    int to =
        firstThat(occurrences, occurrence -> occurrence.turn() > last || isAfterEnd(occurrence));
    return occurrences.subList(from, Math.max(from, to));
  }

  Step.Opened asStep() {
    return new Step.Opened(
        trigger == null ? null : trigger.span(),
        turns.stream().map(turn -> turn + 1).toList(),
        closing + 1,
        end == null ? null : end.span());
  }

  private boolean isAfterEnd(Occurrence occurrence) {
    return end != null
        && (occurrence.turn() > end.turn()
            || (occurrence.turn() == end.turn() && occurrence.end() > end.start()));
  }

  /** The first index from which on all pass a test that, once passed, is passed ever after. */
  static int firstThat(List<Occurrence> occurrences, Predicate<Occurrence> test) {
    int low = 0;
    int high = occurrences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (test.test(occurrences.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Index of the first turn searched, which is the trigger's where there is one. */
  int opening() {
    int from = turns.isEmpty() ? closing : turns.get(0);
    return trigger == null ? from : Math.min(from, trigger.turn());
  }

  /**
   * That nothing was inside: the window, and what came nearest to it.
   *
   * @param elsewhere what was said outside of the window, in order
   * @param missed what was said but does not count, in order; of two that are equally near it is
   *     shown before {@code elsewhere}
   */
  Evidence.Absence absence(List<Occurrence> elsewhere, List<Occurrence> missed) {
    int from = opening();
    Occurrence near = nearest(missed, from);
    Occurrence far = nearest(elsewhere, from);
    if (near == null || (far != null && distance(far, from) < distance(near, from))) {
      near = far;
    }
    return new Evidence.Absence(
        from + 1,
        closing + 1,
        null,
        near == null ? null : near.span(),
        trigger == null ? null : trigger.span());
  }

  /* The first that is inside, else the last before or the first after, the earlier if both are as
   * near. */
  private @Nullable Occurrence nearest(List<Occurrence> occurrences, int from) {
    int at = firstThat(occurrences, occurrence -> occurrence.turn() >= from);
    Occurrence next = at < occurrences.size() ? occurrences.get(at) : null;
    if (at == 0 || (next != null && next.turn() <= closing)) {
      return next;
    }
    int turn = occurrences.get(at - 1).turn();
    Occurrence last =
        occurrences.get(firstThat(occurrences, occurrence -> occurrence.turn() >= turn));
    return next == null || distance(last, from) <= distance(next, from) ? last : next;
  }

  private int distance(Occurrence occurrence, int from) {
    if (occurrence.turn() < from) {
      return from - occurrence.turn();
    }
    return Math.max(0, occurrence.turn() - closing);
  }
}
