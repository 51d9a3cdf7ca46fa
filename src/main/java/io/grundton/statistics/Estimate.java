// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

/**
 * A share or a mean with how sure it is.
 *
 * @param size of the sample; the rest means nothing where it is 0
 * @param valueBp in basis points, rounded half up
 * @param interval of 95 %
 */
public record Estimate(long size, int valueBp, Interval interval) {
  /** The share of a sample, with Wilson's interval. */
  public static Estimate ofShare(long part, long all) {
    if (part < 0 || part > all) {
      throw new IllegalArgumentException(
          "a part must be 0 to all, but was %d of %d".formatted(part, all));
    }
    return new Estimate(
        all, all == 0 ? 0 : BasisPoints.of((double) part / all), Interval.wilson(part, all));
  }

  /**
   * The mean of values of 0 to 10,000 basis points, with the interval of the normal distribution.
   *
   * @param sum of the values
   * @param squares sum of their squares
   */
  public static Estimate ofMean(long size, long sum, long squares) {
    int mean = size == 0 ? 0 : (int) Math.floorDiv(2 * sum + size, 2 * size);
    return new Estimate(size, mean, Interval.ofMean(size, sum, squares));
  }
}
