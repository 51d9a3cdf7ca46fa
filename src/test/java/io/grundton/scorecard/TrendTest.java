// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TrendTest {
  private static final Pack OLD = new Pack("house/en", "1.0.0");
  private static final Pack NEW = new Pack("house/en", "1.1.0");
  private static final Pack GERMAN = new Pack("house/de", "1.0.0");

  @Test
  void sumsDaysOfAWeekButNeverTwoVersions() {
    Trend<Verdicts> trend =
        Trend.of(
            Step.WEEK, List.of(day(8, NEW, 4), day(2, OLD, 1), day(4, NEW, 2), day(3, OLD, 3)));
    assertThat(trend.points()).containsExactly(day(2, OLD, 4), day(2, NEW, 6));
    assertThat(trend.together().points()).containsExactly(day(2, Pack.NONE, 10));
  }

  @Test
  void tellsWhenAPackChangedAndNotWhenOneBegins() {
    Trend<Verdicts> trend =
        Trend.of(
            Step.DAY,
            List.of(
                day(2, OLD, 1), day(3, GERMAN, 1), day(3, OLD, 1), day(4, NEW, 1), day(5, OLD, 1)));
    assertThat(trend.changes()).isEqualTo(Map.of(march(4), Set.of(NEW)));
    assertThat(trend.ofPack("house/de").points()).containsExactly(day(3, GERMAN, 1));
    assertThat(trend.ofPack("house/de").changes()).isEmpty();
  }

  private static Dated<Verdicts> day(int day, Pack pack, long passed) {
    return new Dated<>(march(day), pack, new Verdicts(passed, 0, 0, 0));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
