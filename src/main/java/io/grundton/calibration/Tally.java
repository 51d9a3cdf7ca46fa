// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.statistics.Interval;

/**
 * How many answers were the same as another's.
 *
 * @param same at most {@code all}
 * @param all that could be compared
 */
public record Tally(long same, long all) {
  /** Nothing counted. */
  public static final Tally NONE = new Tally(0, 0);

  private static final int MAX_BP = 10_000;

  public Tally {
    if (same < 0 || same > all) {
      throw new IllegalArgumentException(
          "of %,d answers 0 to %,d can be the same, but %,d were".formatted(all, all, same));
    }
  }

  /** With one more answer. */
  public Tally and(boolean agrees) {
    return new Tally(same + (agrees ? 1 : 0), all + 1);
  }

  /** Both together. */
  public Tally and(Tally other) {
    return new Tally(same + other.same, all + other.all);
  }

  /** The share in basis points, rounded half up; 0 where nothing was counted. */
  public int shareBp() {
    return all == 0 ? 0 : (int) ((same * MAX_BP * 2 + all) / (all * 2));
  }

  /** Where the share would be if there were many more. */
  public Interval interval() {
    return Interval.wilson(same, all);
  }
}
