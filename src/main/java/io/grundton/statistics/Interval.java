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

  /**
   * The interval of a mean of values of 0 to 10,000 basis points, by the normal distribution; it is
   * too narrow for samples of fewer than about 30.
   *
   * @param size of the sample; 1 tells nothing of the spread
   * @param sum of the values
   * @param squares sum of their squares
   */
  static Interval ofMean(long size, long sum, long squares) {
    if (size < 2) {
      return new Interval(0, 10_000);
    }
    double mean = (double) sum / size;
    double spread = Math.max(0, squares - sum * mean) / (size - 1);
    double half = Z * Math.sqrt(spread / size);
    return new Interval(
        (int) Math.floor(Math.max(0, mean - half) + 0.5),
        (int) Math.floor(Math.min(10_000, mean + half) + 0.5));
  }
}
