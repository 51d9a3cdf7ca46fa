// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far several raters agree who put the same items into categories; not all of them need to have
 * rated every item. One number misleads where nearly all items are of one category, so there are
 * three, and the counts they rest on.
 *
 * @param items rated by two raters or more; the others say nothing of agreement
 * @param ratings of these items
 * @param observedBp share of pairs of ratings of an item that agree, basis points
 * @param kappaBp Fleiss' kappa (1971) in basis points, negative where raters agree less than by
 *     chance; null where all ratings are of one category
 * @param ac1Bp Gwet's AC1 (2008), likewise; null where there is only one category
 * @param alphaBp Krippendorff's alpha for names, likewise
 */
public record Agreement(
    long items,
    long ratings,
    int observedBp,
    @Nullable Integer kappaBp,
    @Nullable Integer ac1Bp,
    @Nullable Integer alphaBp) {

  /**
   * The agreement over items.
   *
   * @param items how many raters put each item into each category, all of one length
   * @return null where no item has two ratings
   * @throws IllegalArgumentException if lengths differ or a count is negative
   */
  public static @Nullable Agreement of(List<int[]> items) {
    int categories = items.isEmpty() ? 0 : items.get(0).length;
    double[] shares = new double[categories];
    double[] paired = new double[categories];
    double observed = 0;
    double disagreed = 0;
    long rated = 0;
    long compared = 0;
    long ratings = 0;
    for (int[] item : items) {
      int raters = raters(item, categories);
      if (raters == 0) {
        continue;
      }
      rated++;
      double same = 0;
      for (int category = 0; category < categories; category++) {
        shares[category] += (double) item[category] / raters;
        same += (double) item[category] * (item[category] - 1);
      }
      if (raters > 1) {
        compared++;
        ratings += raters;
        observed += same / ((double) raters * (raters - 1));
        disagreed += ((double) raters * (raters - 1) - same) / (raters - 1);
        for (int category = 0; category < categories; category++) {
          paired[category] += item[category];
        }
      }
    }
    if (compared == 0) {
      return null;
    }
    double share = observed / compared;
    double byChance = 0;
    double byMixing = 0;
    for (double sum : shares) {
      double prevalence = sum / rated;
      byChance += prevalence * prevalence;
      byMixing += prevalence * (1 - prevalence);
    }
    return new Agreement(
        compared,
        ratings,
        BasisPoints.of(share),
        CrossTable.beyondChance(share, byChance),
        categories < 2 ? null : CrossTable.beyondChance(share, byMixing / (categories - 1)),
        alpha(disagreed / ratings, paired, ratings));
  }

  private static int raters(int[] item, int categories) {
    if (item.length != categories) {
      throw new IllegalArgumentException(
          "every item must have %d counts, but one has %d".formatted(categories, item.length));
    }
    int raters = 0;
    for (int count : item) {
      if (count < 0) {
        throw new IllegalArgumentException("a count must be 0 or more, but was " + count);
      }
      raters += count;
    }
    return raters;
  }

  /* Krippendorff, Computing Krippendorff's alpha-reliability (2011): 1 - observed / expected. */
  private static @Nullable Integer alpha(double disagreed, double[] paired, long ratings) {
    double pairs = (double) ratings * (ratings - 1);
    double same = 0;
    for (double count : paired) {
      same += count * (count - 1);
    }
    double expected = (pairs - same) / pairs;
    return expected <= 0 ? null : Integer.valueOf(BasisPoints.of(1 - disagreed / expected));
  }
}
