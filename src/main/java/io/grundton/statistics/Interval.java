// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

/**
 * Where the true share or coefficient lies with a certainty of 95 %, given that of a sample.
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

  /**
   * The interval of a coefficient of at most 1 and at least -1, by Student's distribution.
   *
   * @param error standard error
   * @param items two or more
   */
  static Interval around(double value, double error, long items) {
    double half = student((double) items - 1) * error;
    return cut(value - half, value + half);
  }

  /** The interval of two coefficients, cut at -1 and 1. */
  static Interval cut(double low, double high) {
    return new Interval(BasisPoints.of(Math.max(-1, low)), BasisPoints.of(Math.min(1, high)));
  }

  /*
   * Fisher's expansion of Student's quantile (Abramowitz and Stegun, 26.7.5): too small by 11 % of
   * one degree of freedom, by 0.7 % of two, by less than 0.2 % of more.
   */
  private static double student(double freedom) {
    double z2 = Z * Z;
    double first = (z2 + 1) / 4;
    double second = ((5 * z2 + 16) * z2 + 3) / 96;
    double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double fourth = ((((79 * z2 + 776) * z2 + 1_482) * z2 - 1_920) * z2 - 945) / 92_160;
    return Z * (1 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom);
  }
}
