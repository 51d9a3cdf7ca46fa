// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The search for one occurrence of each step, each after the one before and within its reach.
 *
 * <p>For every step those occurrences are kept that a chain of the steps before can lead to. The
 * nearest one before is asked only, since whatever a farther one reaches it reaches too; so each
 * occurrence is looked at twice, however often the steps repeat.
 */
final class StepOrder {
  private final List<List<Occurrence>> reachable = new ArrayList<>();

  /**
   * A search.
   *
   * @param steps the occurrences of each step, in order
   * @param reaches whether an occurrence is near enough to a later one of the next step
   */
  StepOrder(List<List<Occurrence>> steps, BiPredicate<Occurrence, Occurrence> reaches) {
    for (List<Occurrence> step : steps) {
      List<Occurrence> next = reachable.isEmpty() ? step : after(step, reaches);
      if (next.isEmpty()) {
        return;
      }
      reachable.add(next);
    }
  }

  private List<Occurrence> after(
      List<Occurrence> step, BiPredicate<Occurrence, Occurrence> reaches) {
    List<Occurrence> before = reachable.get(reachable.size() - 1);
    List<Occurrence> next = new ArrayList<>();
    int nearest = -1;
    for (Occurrence occurrence : step) {
      while (nearest + 1 < before.size() && precedes(before.get(nearest + 1), occurrence)) {
        nearest++;
      }
      if (nearest >= 0 && reaches.test(before.get(nearest), occurrence)) {
        next.add(occurrence);
      }
    }
    return next;
  }

  /** How many of the steps, from the first, can follow each other. */
  int length() {
    return reachable.size();
  }

  /** The occurrences of a step that the steps before can lead to. */
  List<Occurrence> reachable(int step) {
    return reachable.get(step);
  }

  /**
   * One occurrence for each of the steps that can follow each other: the last as early as can be.
   */
  List<Occurrence> chosen() {
    List<Occurrence> chosen = new ArrayList<>();
    for (int step = length() - 1; step >= 0; step--) {
      Occurrence nearest = reachable.get(step).get(0);
      for (Occurrence occurrence : reachable.get(step)) {
        if (!chosen.isEmpty() && precedes(occurrence, chosen.get(0))) {
          nearest = occurrence;
        }
      }
      chosen.add(0, nearest);
    }
    return chosen;
  }

  /** Whether an occurrence ends before another begins. */
  static boolean precedes(Occurrence one, Occurrence other) {
    return one.turn() < other.turn() || (one.turn() == other.turn() && one.end() <= other.start());
  }
}
