// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.RuleAlarms.Tally;
import io.grundton.statistics.Interval;
import org.junit.jupiter.api.Test;

final class RuleAlarmsTest {
  @Test
  void whoIsUnsureIsInNoShare() {
    Tally tally = new Tally(18, 1, 100, 1);
    assertThat(tally.decided()).isEqualTo(120);
    assertThat(tally.falseAlarms()).isEqualTo(2);
    assertThat(tally.falseAlarmBp()).isEqualTo(1_000);
    assertThat(tally.interval()).isEqualTo(Interval.wilson(2, 20));
  }

  @Test
  void ofFewNoShareIsTold() {
    assertThat(new Tally(4, 0, 9, 0).falseAlarmBp()).isNull();
    assertThat(new Tally(4, 0, 9, 0).interval()).isNull();
    assertThat(new Tally(5, 0, 0, 0).falseAlarmBp()).isZero();
  }

  @Test
  void judgementsAreCountedByWhatTheySay() {
    Tally tally = Tally.NONE;
    int times = 1;
    for (Ruling ruling : Ruling.values()) {
      tally = tally.plus(ruling, times++);
    }
    assertThat(tally).isEqualTo(new Tally(1, 2, 3, 4));
    assertThat(tally.plus(tally)).isEqualTo(new Tally(2, 4, 6, 8));
  }
}
