// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/**
 * The language that a text speaks for most.
 *
 * @param language its index, -1 where nothing is said
 * @param lead by how much it is ahead of the second, as {@link WordWeights} counts
 */
record Leader(int language, long lead) {
  /**
   * A lead with which a language is told, in ten-thousandths: wrong once in a thousand texts of 30
   * letters and more, and rarer in longer ones.
   */
  private static final long CLEAR = 2_000;

  /** The same for all turns of a run together. */
  private static final long CLEAR_RUN = 3_500;

  /** How far a language may be behind the leader before a text counts as speaking against it. */
  static final long DOUBT = 700;

  /** Of no text. */
  static final Leader NONE = new Leader(-1, 0);

  /** Of the weights of a text, in two languages or more. */
  static Leader of(long[] sums) {
    int first = 0;
    long second = Long.MIN_VALUE;
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] > sums[first]) {
        second = sums[first];
        first = i;
      } else if (sums[i] > second) {
        second = sums[i];
      }
    }
    return new Leader(first, sums[first] - second);
  }

  /** Whether a text leaves no doubt. */
  boolean isClear() {
    return lead >= CLEAR;
  }

  /** Whether a run of texts leaves a doubt. */
  boolean isThin() {
    return lead < CLEAR_RUN;
  }
}
