// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much raters agree of what chance leaves open, and how sure that is.
 *
 * @param valueBp in basis points; negative where they agree less than by chance
 * @param errorBp standard error in basis points; null of fewer than two items, and where all items
 *     were answered alike, so that nothing is known of how items differ
 * @param interval null of fewer than two items
 */
public record Coefficient(int valueBp, @Nullable Integer errorBp, @Nullable Interval interval) {
  private static final double NOTHING = 1e-12;

  /**
   * By Gwet's linearised variance: each item's deviation from the coefficient is that of its
   * agreement less twice that of its agreement by chance, weighted by the disagreement.
   *
   * @param agreed of each item, so that the mean is the agreement observed
   * @param byChance of each item, so that the mean is the agreement by chance
   * @param unpaired factor of the disagreement that makes up for small samples; 1 for none
   * @param compared items that two raters or more have rated
   * @return null where chance leaves nothing open
   */
  static @Nullable Coefficient of(
      double[] agreed, double[] byChance, double unpaired, int compared) {
    double items = agreed.length;
    double observed = Arrays.stream(agreed).sum() / items;
    double expected = Arrays.stream(byChance).sum() / items;
    double missed = (1 - observed) / (1 - expected);
    double squares = 0;
    for (int i = 0; i < agreed.length; i++) {
      double deviation = agreed[i] - observed - 2 * missed * (byChance[i] - expected);
      squares += deviation * deviation;
    }
    double variance = squares / (items * (items - 1));
    return of(observed, expected, unpaired, variance, compared < 2 ? compared : agreed.length);
  }

  /**
   * A coefficient of what was observed and expected.
   *
   * @param variance of the agreement that was observed beyond chance, not divided by what chance
   *     leaves open; not read of fewer than two items
   * @return null where chance leaves nothing open
   */
  static @Nullable Coefficient of(
      double observed, double expected, double unpaired, double variance, long items) {
    double open = 1 - expected;
    if (open < NOTHING) {
      return null;
    }
    double value = 1 - unpaired * (1 - observed) / open;
    if (items < 2) {
      return new Coefficient(BasisPoints.of(value), null, null);
    }
    if (variance < NOTHING * NOTHING) {
      return new Coefficient(BasisPoints.of(value), null, alike(observed, expected, items));
    }
    double error = Math.sqrt(variance) / open;
    return new Coefficient(
        BasisPoints.of(value), BasisPoints.of(error), Interval.around(value, error, items));
  }

  /* Without any spread the error would be 0, as if few items were as good as many: how many there
   * are is told by Wilson's interval of the agreement, as if chance were known. */
  private static Interval alike(double observed, double expected, long items) {
    Interval share = Interval.wilson(Math.round(observed * items), items);
    return Interval.cut(
        1 - (1 - BasisPoints.share(share.lowBp())) / (1 - expected),
        1 - (1 - BasisPoints.share(share.highBp())) / (1 - expected));
  }
}
