// SPDX-License-Identifier: Apache-2.0
package io.grundton.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/capacity.md says what follows from its measured figures. */
final class CapacityPageTest {
  private static final Path PAGE = Path.of("docs/capacity.md");
  private static final Pattern FIGURE = Pattern.compile("\\| `(\\w+)` \\| (\\d+) \\|");
  private static final List<Long> NIGHTS = List.of(1_000_000L, 10_000_000L, 100_000_000L);
  private static final double SLOWER_ON_A_CLUSTER = 2;
  private static final double HOURS = 2;
  private static final double CORES_OF_A_WORKER = 4;
  private static final double LAUNCHER_CORES = 2;
  private static final double US_AN_HOUR = 3.6e9;

  /** Which table is kept how many nights. */
  private static final Map<String, Integer> KEPT =
      new TreeMap<>(
          Map.of(
              "conversation", 1100,
              "day_tables", 1100,
              "finding", 400,
              "review_queue", 90,
              "turn", 90,
              "verdict", 1100));

  /** What the page says was measured, by name. */
  private record Figures(Map<String, Long> byName) {
    long of(String name) {
      return Objects.requireNonNull(byName.get(name), name);
    }
  }

  private static Figures figures() throws IOException {
    Map<String, Long> figures = new TreeMap<>();
    Matcher line = FIGURE.matcher(Files.readString(PAGE));
    while (line.find()) {
      figures.put(line.group(1), Long.parseLong(line.group(2)));
    }
    return new Figures(figures);
  }

  @Test
  void plansANight() throws IOException {
    Figures f = figures();
    double parquet = KEPT.keySet().stream().mapToLong(f::of).sum();
    List<String> rows = new ArrayList<>();
    rows.add(header("a night", "conversations"));
    rows.add(row("core hours here", n -> n * f.of("cpu_us") / US_AN_HOUR, "%.1f"));
    rows.add(
        row(
            "hours on 2 cores",
            n -> (n * f.of("cpu_us") + f.of("start_cpu_s") * 1e6) / US_AN_HOUR / 2,
            "%.1f"));
    rows.add(
        row(
            "core hours on a cluster",
            n -> n * f.of("cpu_us") * SLOWER_ON_A_CLUSTER / US_AN_HOUR,
            "%.1f"));
    rows.add(
        row(
            "workers for two hours",
            n ->
                Math.ceil(
                    n
                        * f.of("cpu_us")
                        * SLOWER_ON_A_CLUSTER
                        / US_AN_HOUR
                        / HOURS
                        / CORES_OF_A_WORKER),
            "%.0f"));
    rows.add(
        row(
            "minutes of the launcher's 2 cores for `--delivered`",
            n -> n * f.of("touch_us") / 6e7 / LAUNCHER_CORES,
            "%.1f"));
    rows.add(row("read, GB", n -> n * f.of("in_bytes") / 1e9, "%.1f"));
    rows.add(
        row("read on average over two hours, MB/s", n -> n * f.of("in_bytes") / 7.2e9, "%.1f"));
    rows.add(row("shuffled, GB", n -> n * f.of("shuffle_bytes") / 1e9, "%.1f"));
    rows.add(row("Parquet written, GB", n -> n * parquet / 1e9, "%.2f"));
    for (String table : KEPT.keySet()) {
      rows.add(row("of it " + code(table) + ", GB", n -> n * f.of(table) / 1e9, "%.3f"));
    }
    new ManualPage(PAGE).assertGenerated("plan", String.join("", rows), "its measured figures");
  }

  @Test
  void saysWhatIsKept() throws IOException {
    Figures f = figures();
    List<String> rows = new ArrayList<>();
    rows.add(header("GB", "a night"));
    for (Map.Entry<String, Integer> table : KEPT.entrySet()) {
      rows.add(
          row(
              "%s, %d nights".formatted(code(table.getKey()), table.getValue()),
              n -> n * f.of(table.getKey()) * table.getValue() / 1e9,
              "%,.0f"));
    }
    rows.add(
        row(
            "all",
            n ->
                KEPT.entrySet().stream()
                    .mapToDouble(table -> n * f.of(table.getKey()) * table.getValue() / 1e9)
                    .sum(),
            "%,.0f"));
    new ManualPage(PAGE).assertGenerated("kept", String.join("", rows), "its measured figures");
  }

  private static String code(String table) {
    return table.equals("day_tables") ? "day tables" : "`" + table + "`";
  }

  private static String header(String first, String unit) {
    StringBuilder header = new StringBuilder("| " + first + " |");
    for (long night : NIGHTS) {
      header.append(" %d million %s |".formatted(night / 1_000_000, unit));
    }
    return header + "\n|---|" + "--:|".repeat(NIGHTS.size()) + "\n";
  }

  private static String row(String name, DoubleUnaryOperator value, String format) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    for (long night : NIGHTS) {
      row.append(' ')
          .append(String.format(Locale.ROOT, format, value.applyAsDouble((double) night)))
          .append(" |");
    }
    return row + "\n";
  }
}
