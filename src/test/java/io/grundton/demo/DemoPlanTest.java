// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoPlanTest {
  @Test
  void theMonthIsOctober2026() {
    assertThat(DemoPlan.month())
        .isEqualTo(new DemoPlan(LocalDate.of(2026, 10, 1), 30, 24_000, 20_261_001L));
  }

  @Test
  void theToneDropsOnTheTwentieth() {
    assertThat(DemoPlan.month().day(DemoPlan.month().toneDropDay()))
        .isEqualTo(LocalDate.of(2026, 10, 20));
  }

  @Test
  void refusesAPlanWithoutDaysOrConversations() {
    assertThatThrownBy(() -> new DemoPlan(LocalDate.of(2026, 10, 1), 0, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days must be in [1, 366], but was 0");
    assertThatThrownBy(() -> new DemoPlan(LocalDate.of(2026, 10, 1), 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conversations must be in [1, 20000000], but was 0");
  }
}
