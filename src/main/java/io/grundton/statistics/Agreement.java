// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far several raters agree who put the same items into categories; not all of them need to have
 * rated every item. One number misleads where nearly all items are of one category, so there are
 * three, and the counts they rest on. Standard errors are Gwet's (Handbook of Inter-Rater
 * Reliability, 4th edition, 2014), of items drawn from very many, by raters who stay the same.
 *
 * @param items rated by two raters or more; the others say nothing of agreement
 * @param ratings of these items
 * @param observedBp share of pairs of ratings of an item that agree, basis points
 * @param kappa Fleiss' (1971); null where all ratings are of one category
 * @param ac1 Gwet's (2008); null where there is only one category
 * @param alpha Krippendorff's, for names; null where all ratings are of one category
 */
public record Agreement(
    long items,
    long ratings,
    int observedBp,
    @Nullable Coefficient kappa,
    @Nullable Coefficient ac1,
    @Nullable Coefficient alpha) {

  /**
   * The agreement over items.
   *
   * @param items how many raters put each item into each category, all of one length
   * @return null where no item has two ratings
   * @throws IllegalArgumentException if lengths differ or a count is negative
   */
  public static @Nullable Agreement of(List<int[]> items) {
    int categories = items.isEmpty() ? 0 : items.get(0).length;
    items.forEach(item -> check(item, categories));
    List<int[]> rated = items.stream().filter(item -> raters(item) > 0).toList();
    List<int[]> compared = rated.stream().filter(item -> raters(item) > 1).toList();
    if (compared.isEmpty()) {
      return null;
    }
    double[] prevalence = new double[categories];
    double[] others = new double[categories];
    for (int category = 0; category < categories; category++) {
      for (int[] item : rated) {
        prevalence[category] += (double) item[category] / raters(item) / rated.size();
      }
      others[category] = (1 - prevalence[category]) / (categories - 1);
    }
    return new Agreement(
        compared.size(),
        compared.stream().mapToLong(Agreement::raters).sum(),
        BasisPoints.of(compared.stream().mapToDouble(Agreement::same).sum() / compared.size()),
        coefficient(rated, compared.size(), prevalence, prevalence),
        categories < 2 ? null : coefficient(rated, compared.size(), prevalence, others),
        alpha(compared));
  }

  /* An item rated once tells of chance alone, so that it is taken to agree as far as chance does. */
  private static @Nullable Coefficient coefficient(
      List<int[]> rated, int compared, double[] prevalence, double[] weights) {
    double expected = 0;
    for (int category = 0; category < weights.length; category++) {
      expected += prevalence[category] * weights[category];
    }
    double[] agreed = new double[rated.size()];
    double[] byChance = new double[rated.size()];
    for (int i = 0; i < agreed.length; i++) {
      int[] item = rated.get(i);
      int raters = raters(item);
      double beyond = raters < 2 ? 0 : same(item) - expected;
      agreed[i] = expected + beyond * agreed.length / compared;
      byChance[i] = weighted(item, weights) / raters;
    }
    return Coefficient.of(agreed, byChance, 1, compared);
  }

  /*
   * Krippendorff, Computing Krippendorff's alpha-reliability (2011): 1 - observed / expected, where
   * an item counts by its ratings, and no rating is paired with itself. What an item's share of all
   * ratings adds to the error is taken off as Gwet's package irrCAC does for ratings with gaps.
   */
  private static @Nullable Coefficient alpha(List<int[]> compared) {
    double ratings = compared.stream().mapToLong(Agreement::raters).sum();
    double mean = ratings / compared.size();
    double[] prevalence = new double[compared.get(0).length];
    double observed = 0;
    for (int[] item : compared) {
      observed += same(item) * raters(item) / ratings;
      for (int category = 0; category < prevalence.length; category++) {
        prevalence[category] += item[category] / ratings;
      }
    }
    double expected = Arrays.stream(prevalence).map(share -> share * share).sum();
    double unpaired = 1 - 1 / ratings;
    double[] agreed = new double[compared.size()];
    double[] byChance = new double[compared.size()];
    for (int i = 0; i < agreed.length; i++) {
      int[] item = compared.get(i);
      double size = raters(item) / mean;
      agreed[i] = same(item) * size - (1 - unpaired * (1 - observed)) * (size - 1);
      byChance[i] = weighted(item, prevalence) / mean - expected * (size - 1);
    }
    return Coefficient.of(agreed, byChance, unpaired, compared.size());
  }

  /* Share of the pairs of ratings of an item that agree; 0 of an item rated once. */
  private static double same(int[] item) {
    double raters = raters(item);
    double same = Arrays.stream(item).mapToDouble(count -> (double) count * (count - 1)).sum();
    return raters < 2 ? 0 : same / (raters * (raters - 1));
  }

  private static double weighted(int[] item, double[] weights) {
    double sum = 0;
    for (int category = 0; category < weights.length; category++) {
      sum += item[category] * weights[category];
    }
    return sum;
  }

  private static int raters(int[] item) {
    return Arrays.stream(item).sum();
  }

  private static void check(int[] item, int categories) {
    if (item.length != categories) {
      throw new IllegalArgumentException(
          "every item must have %d counts, but one has %d".formatted(categories, item.length));
    }
    for (int count : item) {
      if (count < 0) {
        throw new IllegalArgumentException("a count must be 0 or more, but was " + count);
      }
    }
  }
}
