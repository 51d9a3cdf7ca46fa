// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The answers of two raters to the same items: one's categories by rows, the other's by columns.
 */
public final class CrossTable {
  private final long[][] counts;

  /**
   * A table.
   *
   * @param counts as many columns as rows
   * @throws IllegalArgumentException if it is not square or a count is negative
   */
  public CrossTable(long[][] counts) {
    this.counts = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      this.counts[row] = counts[row].clone();
      if (counts[row].length != counts.length) {
        throw new IllegalArgumentException(
            "a cross table must be square, but row %d of %d has %d counts"
                .formatted(row, counts.length, counts[row].length));
      }
      for (long count : counts[row]) {
        if (count < 0) {
          throw new IllegalArgumentException("a count must be 0 or more, but was " + count);
        }
      }
    }
  }

  /**
   * Cohen's kappa (1960), with the standard error of Fleiss, Cohen and Everitt (Large sample
   * standard errors of kappa and weighted kappa, 1969); null without items and where both raters
   * put all of them into one category.
   */
  public @Nullable Coefficient kappa() {
    double[] rows = new double[counts.length];
    double[] columns = new double[counts.length];
    long items = 0;
    double agreed = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        rows[row] += counts[row][column];
        columns[column] += counts[row][column];
        items += counts[row][column];
      }
      agreed += counts[row][row];
    }
    if (items == 0) {
      return null;
    }
    double observed = agreed / items;
    double expected = 0;
    for (int category = 0; category < counts.length; category++) {
      expected += rows[category] / items * (columns[category] / items);
    }
    double missed = (1 - observed) / (1 - expected);
    double squares = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        double byChance = (columns[row] + rows[column]) / items - 2 * expected;
        double deviation = (row == column ? 1 : 0) - observed - missed * byChance;
        squares += counts[row][column] * deviation * deviation;
      }
    }
    return Coefficient.of(observed, expected, 1, squares / items / items, items);
  }
}
