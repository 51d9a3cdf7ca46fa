// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ControlLimitsTest {
  /** NIST/SEMATECH e-Handbook 6.3.3.2: failed chips of 50 on each of 30 wafers. */
  private static final List<Integer> FAILED =
      List.of(
          12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9,
          12, 7, 13, 9, 6);

  @Test
  void agreesWithPublishedLimits() {
    long all = FAILED.stream().mapToInt(Integer::intValue).sum();
    ControlLimits limits = ControlLimits.of(all, 50L * FAILED.size(), 50);
    assertThat(limits.highBp()).isEqualTo(4_102);
    assertThat(limits.lowBp()).isEqualTo(524);
    List<Integer> outside = new ArrayList<>();
    for (int wafer = 0; wafer < FAILED.size(); wafer++) {
      int failed = FAILED.get(wafer);
      if (limits.above(failed, 50) || limits.below(failed, 50)) {
        outside.add(wafer + 1);
      }
    }
    assertThat(outside).containsExactly(15, 23);
  }

  @Test
  void staysWithinWhatASharesCanBe() {
    assertThat(ControlLimits.of(1, 100, 4)).extracting(ControlLimits::lowBp).isEqualTo(0);
    assertThat(ControlLimits.of(99, 100, 4)).extracting(ControlLimits::highBp).isEqualTo(10_000);
    assertThat(ControlLimits.of(5, 5, 9)).isEqualTo(new ControlLimits(1, 1));
    assertThat(ControlLimits.of(5, 5, 9).below(8, 9)).isTrue();
    assertThatThrownBy(() -> ControlLimits.of(0, 0, 5))
        .hasMessage("limits need something counted, but there were 0 and 5");
    assertThatThrownBy(() -> ControlLimits.of(1, 2, 0))
        .hasMessage("limits need something counted, but there were 2 and 0");
  }
}
