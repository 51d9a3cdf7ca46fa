// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PeaksTest {
  @Test
  void agreesWithLookingAtEveryNumber() {
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      long[] numbers = random.longs(random.nextInt(20), -3, 9).toArray();
      Peaks peaks = new Peaks(numbers);
      int from = random.nextInt(numbers.length + 1);
      int to = from + random.nextInt(numbers.length - from + 1);
      long bound = random.nextInt(14) - 4L;
      int above = from;
      while (above < numbers.length && numbers[above] <= bound) {
        above++;
      }
      int highest = from < to ? from : -1;
      for (int k = from; k < to; k++) {
        highest = numbers[k] > numbers[highest] ? k : highest;
      }
      assertThat(peaks.firstAbove(from, bound)).isEqualTo(above);
      assertThat(peaks.highest(from, to)).isEqualTo(highest);
    }
  }
}
