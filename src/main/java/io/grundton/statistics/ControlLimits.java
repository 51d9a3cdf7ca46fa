// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

/**
 * Between what the share of a sample lies, three standard errors about the share that is usual, if
 * nothing but chance makes it differ: the limits of Shewhart's p-chart.
 *
 * @param low at least 0
 * @param high at most 1
 */
public record ControlLimits(double low, double high) {
  private static final int ERRORS = 3;

  /**
   * The limits for a sample.
   *
   * @param right of all that is usual, at most {@code all}
   * @param all 1 or more
   * @param sample its size, 1 or more
   */
  public static ControlLimits of(long right, long all, long sample) {
    if (all < 1 || sample < 1) {
      throw new IllegalArgumentException(
          "limits need something counted, but there were %d and %d".formatted(all, sample));
    }
    double usual = (double) right / all;
    double width = ERRORS * Math.sqrt(usual * (1 - usual) / sample);
    return new ControlLimits(Math.max(0, usual - width), Math.min(1, usual + width));
  }

  /** Whether a share lies under the limits. */
  public boolean below(long right, long all) {
    return (double) right / all < low;
  }

  /** Whether a share lies over the limits. */
  public boolean above(long right, long all) {
    return (double) right / all > high;
  }

  /** The lower limit in basis points, rounded. */
  public int lowBp() {
    return BasisPoints.of(low);
  }

  /** The upper limit in basis points, rounded. */
  public int highBp() {
    return BasisPoints.of(high);
  }
}
