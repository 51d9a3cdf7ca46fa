// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

/**
 * Where the true share lies with a certainty of 95 %, given the share of a sample.
 *
 * @param lowBp in basis points, rounded
 * @param highBp in basis points, rounded
 */
public record Interval(int lowBp, int highBp) {
  private static final double Z = 1.959963985;

  /**
   * Wilson's score interval (1927).
   *
   * @param right at most {@code all}
   * @param all size of the sample; 0 tells nothing
   */
  public static Interval wilson(long right, long all) {
    if (all == 0) {
      return new Interval(0, 10_000);
    }
    double share = (double) right / all;
    double widening = Z * Z / all;
    double middle = share + widening / 2;
    double half = Math.sqrt((share * (1 - share) + widening / 4) * widening);
    return new Interval(
        BasisPoints.of((middle - half) / (1 + widening)),
        BasisPoints.of((middle + half) / (1 + widening)));
  }
}
