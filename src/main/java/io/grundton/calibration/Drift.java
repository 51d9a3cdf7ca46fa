// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.statistics.ControlLimits;
import io.grundton.statistics.Interval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's agreement over time, and whether the latest of it is what the earlier makes likely.
 *
 * @param points from the earliest to the latest
 */
public record Drift(List<Point> points) {
  /** How many answers a point must have to be compared with others. */
  public static final int ENOUGH = 20;

  /** How many such points a picture takes. */
  public static final int ENOUGH_POINTS = 3;

  /**
   * A round, or a month.
   *
   * @param name of it
   */
  public record Point(String name, Tally tally) {
    /** Whether it has enough answers to be compared with others. */
    public boolean enough() {
      return tally.all() >= ENOUGH;
    }
  }

  /** What the latest point says. */
  public enum Verdict {
    /** Too little was counted to say anything. */
    TOO_FEW,
    STEADY,
    BELOW,
    ABOVE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that pages use. */
    public String code() {
      return code;
    }
  }

  public Drift {
    points = List.copyOf(points);
  }

  /** The points that have enough answers. */
  public List<Point> drawn() {
    return points.stream().filter(Point::enough).toList();
  }

  /** All but the latest of them together. */
  public Tally earlier() {
    List<Point> drawn = drawn();
    Tally earlier = Tally.NONE;
    for (Point point : drawn.subList(0, Math.max(0, drawn.size() - 1))) {
      earlier = earlier.and(point.tally());
    }
    return earlier;
  }

  /**
   * Between what a point of the size of another would lie if nothing but chance made it differ from
   * the earlier ones; null where there are too few.
   */
  public @Nullable ControlLimits limits(Point point) {
    Tally earlier = earlier();
    return drawn().size() < ENOUGH_POINTS
        ? null
        : ControlLimits.of(earlier.same(), earlier.all(), point.tally().all());
  }

  /**
   * What the latest point says. It lies outside only where the limits and both intervals say so:
   * the earlier share is itself an estimate, and limits around a share of all or nothing have no
   * width.
   */
  public Verdict verdict() {
    List<Point> drawn = drawn();
    ControlLimits limits = drawn.isEmpty() ? null : limits(drawn.get(drawn.size() - 1));
    if (limits == null || !points.get(points.size() - 1).enough()) {
      return Verdict.TOO_FEW;
    }
    Tally latest = drawn.get(drawn.size() - 1).tally();
    Interval now = latest.interval();
    Interval before = earlier().interval();
    if (limits.above(latest.same(), latest.all()) && now.lowBp() > before.highBp()) {
      return Verdict.ABOVE;
    }
    return limits.below(latest.same(), latest.all()) && now.highBp() < before.lowBp()
        ? Verdict.BELOW
        : Verdict.STEADY;
  }
}
