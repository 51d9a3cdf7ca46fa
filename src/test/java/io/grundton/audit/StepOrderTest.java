// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.phrase.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StepOrderTest {
  /** Every choice is tried, and the search must agree with what is possible. */
  @Test
  void findsAChoiceIfAndOnlyIfThereIsOne() {
    long seed = 20_260_302;
    Random random = new Random(seed);
    int possible = 0;
    for (int round = 0; round < 20_000; round++) {
      List<List<Occurrence>> steps = steps(random);
      int gap = 1 + random.nextInt(6);
      StepOrder order = new StepOrder(steps, (from, to) -> to.turn() - from.turn() <= gap);
      boolean expected = exists(steps, 0, null, gap);
      assertThat(order.length() == steps.size())
          .as("round %d of seed %d: %s within %d", round, seed, steps, gap)
          .isEqualTo(expected);
      if (expected) {
        possible++;
        assertThat(isAChoice(order.chosen(), steps, gap)).isTrue();
      }
    }
    assertThat(possible).isBetween(4_000, 16_000);
  }

  private static boolean exists(
      List<List<Occurrence>> steps, int step, @Nullable Occurrence before, int gap) {
    if (step == steps.size()) {
      return true;
    }
    return steps.get(step).stream()
        .anyMatch(next -> follows(before, next, gap) && exists(steps, step + 1, next, gap));
  }

  private static boolean follows(@Nullable Occurrence before, Occurrence next, int gap) {
    return before == null
        || (StepOrder.precedes(before, next) && next.turn() - before.turn() <= gap);
  }

  private static boolean isAChoice(List<Occurrence> chosen, List<List<Occurrence>> steps, int gap) {
    Occurrence before = null;
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).contains(chosen.get(i)) || !follows(before, chosen.get(i), gap)) {
        return false;
      }
      before = chosen.get(i);
    }
    return chosen.size() == steps.size();
  }

  private static List<List<Occurrence>> steps(Random random) {
    List<List<Occurrence>> steps = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      TreeSet<Integer> places = new TreeSet<>();
      for (int k = 1 + random.nextInt(3); k > 0; k--) {
        places.add(random.nextInt(24));
      }
      steps.add(
          places.stream()
              .map(at -> new Occurrence(at / 2, at % 2 * 4, at % 2 * 4 + 3, "x", Layer.SURFACE))
              .toList());
    }
    return steps;
  }
}
