// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws charts. */
final class Plot {
  /** Half of the width of a drawing. */
  static final int MIDDLE = 260;

  private static final int LEFT = 52;
  private static final int RIGHT = 468;
  private static final int TOP = 24;
  private static final int BOTTOM = 172;
  private static final int ALL_BP = 10_000;
  private static final int[] TICKS_BP = {100, 200, 500, 1_000, 2_000};
  private static final int FEW_TICKS = 5;

  private final Messages messages;
  private final List<Chart.Point> points;
  private final Map<LocalDate, String> changes;
  private final int tickBp;
  private final int lowBp;
  private final int highBp;
  private final List<String> bands = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private Plot(Messages messages, List<Chart.Point> points, Map<LocalDate, String> changes) {
    this.messages = messages;
    this.points = points;
    this.changes = changes;
    int low = ALL_BP;
    int high = 0;
    for (Chart.Point point : points) {
      Chart.Drawn drawn = point.drawn();
      if (drawn != null) {
        low = Math.min(low, drawn.lowBp());
        high = Math.max(high, drawn.highBp());
      }
    }
    this.tickBp = tick(high - low);
    this.lowBp = Math.min(Math.floorDiv(low, tickBp) * tickBp, ALL_BP - tickBp);
    int top = Math.max(Math.floorDiv(high - 1, tickBp), lowBp / tickBp) + 1;
    this.highBp = top * tickBp;
  }

  /**
   * A chart of points.
   *
   * @param points by date; those of a date that have different packs are not connected
   * @param changes dates that no line crosses, with what changed
   */
  static Chart of(
      Messages messages,
      String id,
      String title,
      String description,
      List<Chart.Point> points,
      Map<LocalDate, String> changes) {
    return new Plot(messages, points, changes).chart(id, title, description);
  }

  private Chart chart(String id, String title, String description) {
    List<Chart.Place> dots = new ArrayList<>();
    List<Chart.Point> run = new ArrayList<>();
    for (Chart.Point point : points) {
      Chart.Drawn drawn = point.drawn();
      if (drawn == null || breaks(run, point)) {
        end(run);
      }
      if (drawn != null) {
        run.add(point);
        dots.add(new Chart.Place(x(point.date()), y(drawn.valueBp()), ""));
      }
    }
    end(run);
    List<Chart.Place> ticks = new ArrayList<>();
    for (int bp = lowBp; bp <= highBp && !dots.isEmpty(); bp += tickBp) {
      ticks.add(new Chart.Place(number(LEFT), y(bp), messages.percent(bp)));
    }
    List<Chart.Place> marks = new ArrayList<>();
    changes.forEach((date, text) -> marks.add(new Chart.Place(x(date), number(TOP), text)));
    return new Chart(
        id,
        title,
        description,
        bands,
        lines,
        dots,
        ticks,
        dots.isEmpty() ? List.of() : marks,
        points.isEmpty() ? "" : points.get(0).name(),
        points.isEmpty() ? "" : points.get(points.size() - 1).name(),
        points);
  }

  private boolean breaks(List<Chart.Point> run, Chart.Point point) {
    return !run.isEmpty()
        && (changes.containsKey(point.date())
            || !run.get(run.size() - 1).pack().equals(point.pack()));
  }

  /* What stands alone has no line, but its interval is seen. */
  private void end(List<Chart.Point> run) {
    StringBuilder line = new StringBuilder();
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (Chart.Point point : run) {
      Chart.Drawn drawn = point.drawn();
      if (drawn != null) {
        String x = x(point.date());
        line.append(x).append(',').append(y(drawn.valueBp())).append(' ');
        above.append(x).append(',').append(y(drawn.highBp())).append(' ');
        below.insert(0, x + "," + y(drawn.lowBp()) + " ");
      }
    }
    if (run.size() == 1) {
      lines.add(above.toString() + below.toString().strip());
    } else if (!run.isEmpty()) {
      lines.add(line.toString().strip());
      bands.add(above + below.toString().strip());
    }
    run.clear();
  }

  private static int tick(int spreadBp) {
    for (int tick : TICKS_BP) {
      if (spreadBp <= tick * FEW_TICKS) {
        return tick;
      }
    }
    return ALL_BP / FEW_TICKS;
  }

  private String x(LocalDate date) {
    long first = points.get(0).date().toEpochDay();
    long all = points.get(points.size() - 1).date().toEpochDay() - first;
    return number(
        all == 0 ? MIDDLE : LEFT + (double) (RIGHT - LEFT) * (date.toEpochDay() - first) / all);
  }

  private String y(int bp) {
    return number(BOTTOM - (double) (BOTTOM - TOP) * (bp - lowBp) / (highBp - lowBp));
  }

  private static String number(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
