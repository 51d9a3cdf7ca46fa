// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Drift;
import io.grundton.statistics.ControlLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of an agreement over time: shares with their intervals, and the limits. */
final class DriftPicture {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 240;
  private static final int LEFT = 56;
  private static final int RIGHT = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;
  private static final int MAX_BP = 10_000;
  private static final int TICK_BP = 1_000;
  private static final int TICKS = 5;

  private final Messages messages;
  private final Drift drift;
  private final int floorBp;

  private DriftPicture(Messages messages, Drift drift) {
    this.messages = messages;
    this.drift = drift;
    int lowest =
        drift.drawn().stream().mapToInt(point -> point.tally().interval().lowBp()).min().orElse(0);
    this.floorBp = Math.min(MAX_BP - TICK_BP, lowest) / TICK_BP * TICK_BP;
  }

  /** The picture, null where too few points have enough answers. */
  static DriftView.@Nullable Picture of(Messages messages, Drift drift) {
    return drift.drawn().size() < Drift.ENOUGH_POINTS
        ? null
        : new DriftPicture(messages, drift).picture();
  }

  private DriftView.Picture picture() {
    List<DriftView.Dot> dots = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (Drift.Point point : drift.drawn()) {
      ControlLimits limits = drift.limits(point);
      int x = x(dots.size());
      boolean outside = false;
      if (limits != null) {
        upper.add(x + "," + y(limits.highBp()));
        lower.add(0, x + "," + y(limits.lowBp()));
        outside =
            limits.below(point.tally().same(), point.tally().all())
                || limits.above(point.tally().same(), point.tally().all());
      }
      dots.add(
          new DriftView.Dot(
              x,
              y(point.tally().shareBp()),
              y(point.tally().interval().lowBp()),
              y(point.tally().interval().highBp()),
              messages.number(dots.size() + 1),
              outside));
    }
    upper.addAll(lower);
    return new DriftView.Picture(
        WIDTH, HEIGHT, ticks(), dots, String.join(" ", upper), y(drift.earlier().shareBp()));
  }

  private List<DriftView.Tick> ticks() {
    List<DriftView.Tick> ticks = new ArrayList<>();
    int steps = (MAX_BP - floorBp) / TICK_BP;
    int step = (steps + TICKS - 1) / TICKS * TICK_BP;
    for (int share = MAX_BP; share >= floorBp; share -= step) {
      ticks.add(new DriftView.Tick(y(share), messages.percent(share)));
    }
    return ticks;
  }

  private int x(int index) {
    int count = drift.drawn().size();
    return LEFT + (WIDTH - LEFT - RIGHT) * (2 * index + 1) / (2 * count);
  }

  private int y(int shareBp) {
    int shown = Math.max(floorBp, shareBp);
    return TOP + (HEIGHT - TOP - BOTTOM) * (MAX_BP - shown) / (MAX_BP - floorBp);
  }
}
