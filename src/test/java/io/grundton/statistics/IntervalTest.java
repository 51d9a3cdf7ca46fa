// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IntervalTest {
  @Test
  void agreesWithPublishedIntervals() {
    assertThat(Interval.wilson(18, 20)).isEqualTo(new Interval(6_990, 9_721));
    assertThat(Interval.wilson(4, 20)).isEqualTo(new Interval(807, 4_160));
    assertThat(Interval.wilson(4, 200)).isEqualTo(new Interval(78, 503));
    assertThat(Interval.wilson(190, 200)).isEqualTo(new Interval(9_104, 9_726));
    assertThat(Interval.wilson(1, 30)).isEqualTo(new Interval(59, 1_667));
    assertThat(Interval.wilson(0, 30)).isEqualTo(new Interval(0, 1_135));
    assertThat(Interval.wilson(30, 30)).isEqualTo(new Interval(8_865, 10_000));
    assertThat(Interval.wilson(19, 38)).isEqualTo(new Interval(3_485, 6_515));
  }

  @Test
  void knowsNothingWithoutASample() {
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 10_000));
  }
}
