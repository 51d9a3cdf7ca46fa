// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EstimateTest {
  @Test
  void aShareHasWilsonsInterval() {
    assertThat(Estimate.ofShare(18, 20))
        .isEqualTo(new Estimate(20, 9_000, new Interval(6_990, 9_721)));
    assertThat(Estimate.ofShare(0, 0)).isEqualTo(new Estimate(0, 0, new Interval(0, 10_000)));
    assertThatThrownBy(() -> Estimate.ofShare(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a part must be 0 to all, but was 3 of 2");
  }

  @Test
  void aMeanHasTheIntervalOfItsStandardError() {
    // 2, 4, 4, 4, 5, 5, 7, 9 thousand: mean 5,000, variance 32/7 million, error 755.93.
    assertThat(Estimate.ofMean(8, 40_000, 232_000_000))
        .isEqualTo(new Estimate(8, 5_000, new Interval(3_518, 6_482)));
    assertThat(Estimate.ofMean(2, 3, 5)).isEqualTo(new Estimate(2, 2, new Interval(1, 2)));
    assertThat(Estimate.ofMean(1, 700, 490_000))
        .isEqualTo(new Estimate(1, 700, new Interval(0, 10_000)));
    assertThat(Estimate.ofMean(0, 0, 0)).isEqualTo(new Estimate(0, 0, new Interval(0, 10_000)));
  }

  @Test
  void anIntervalStaysWithinWhatIsPossible() {
    assertThat(Estimate.ofMean(2, 10_000, 100_000_000).interval())
        .isEqualTo(new Interval(0, 10_000));
  }
}
