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
   * Cohen's kappa (1960) in basis points, negative where the raters agree less than by chance; null
   * without items and where both put all of them into one category.
   */
  public @Nullable Integer kappaBp() {
    double items = 0;
    double agreed = 0;
    double expected = 0;
    for (int category = 0; category < counts.length; category++) {
      double row = 0;
      double column = 0;
      for (int other = 0; other < counts.length; other++) {
        row += counts[category][other];
        column += counts[other][category];
      }
      items += row;
      agreed += counts[category][category];
      expected += row * column;
    }
    return items == 0 ? null : beyondChance(agreed / items, expected / (items * items));
  }

  /** The part of what chance leaves open, in basis points; null where it leaves nothing. */
  static @Nullable Integer beyondChance(double observed, double expected) {
    double open = 1 - expected;
    return open < 1e-12 ? null : Integer.valueOf(BasisPoints.of((observed - expected) / open));
  }
}
