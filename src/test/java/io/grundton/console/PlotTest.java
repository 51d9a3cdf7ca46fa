// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlotTest {
  private static final Messages ENGLISH = Messages.of(List.of(Locale.ENGLISH));

  @Test
  void drawsLinesThatNoChangeAndNoGapIsCrossedBy() {
    Chart chart =
        chart(
            Map.of(march(4), "house/en 1.1.0"),
            point(2, "1.0.0", new Chart.Drawn(5_000, 4_000, 6_000)),
            point(3, "1.0.0", new Chart.Drawn(6_000, 5_000, 7_000)),
            point(4, "1.1.0", new Chart.Drawn(7_000, 6_000, 8_000)),
            point(5, "1.1.0", null),
            point(6, "1.1.0", new Chart.Drawn(7_000, 6_000, 8_000)));
    assertThat(chart.lines())
        .containsExactly("52.0,135.0 156.0,98.0", "260.0,24.0 260.0,98.0", "468.0,24.0 468.0,98.0");
    assertThat(chart.bands()).containsExactly("52.0,98.0 156.0,61.0 156.0,135.0 52.0,172.0");
    assertThat(chart.ticks())
        .extracting(Chart.Place::text)
        .containsExactly("40%", "50%", "60%", "70%", "80%");
    assertThat(chart.changes()).containsExactly(new Chart.Place("260.0", "24.0", "house/en 1.1.0"));
    assertThat(chart.changes().get(0).anchor()).isEqualTo("start");
    assertThat(chart.dots()).hasSize(4);
    assertThat(chart.dots().get(3).anchor()).isEqualTo("end");
  }

  @Test
  void drawsNothingOfTooFew() {
    Chart chart = chart(Map.of(march(2), "x"), point(2, "1.0.0", null));
    assertThat(chart.dots()).isEmpty();
    assertThat(chart.ticks()).isEmpty();
    assertThat(chart.changes()).isEmpty();
    assertThat(chart(Map.of()).from()).isEmpty();
  }

  @Test
  void drawsWhatNeverVaries() {
    Chart chart = chart(Map.of(), point(2, "", new Chart.Drawn(10_000, 10_000, 10_000)));
    assertThat(chart.ticks()).extracting(Chart.Place::text).containsExactly("99%", "100%");
    assertThat(chart.dots()).containsExactly(new Chart.Place("260.0", "24.0", ""));
    Chart wide = chart(Map.of(), point(2, "", new Chart.Drawn(5_000, 0, 10_000)));
    assertThat(wide.ticks()).hasSize(6);
  }

  @Test
  void namesFromOutsideMakeHarmlessPaths() {
    for (String name : List.of("north", "a.b-c_1", "..", "~x", "a/b", "<script>", "\u00e4", "")) {
      String part = PathName.of(name);
      assertThat(part).matches("[A-Za-z0-9~][A-Za-z0-9._-]*");
      assertThat(PathName.read(part)).isEqualTo(name);
    }
  }

  private static Chart chart(Map<LocalDate, String> changes, Chart.Point... points) {
    return Plot.of(ENGLISH, "c", "title", "text", List.of(points), changes);
  }

  private static Chart.Point point(int day, String pack, Chart.@Nullable Drawn drawn) {
    return new Chart.Point(march(day), "day " + day, pack, Figure.plain(""), drawn);
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
