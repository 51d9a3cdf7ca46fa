// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.List;

/**
 * The n-grams of the parts of turns that were looked at last: several classifiers look at the same
 * turn one after the other, and see the same of it. For one thread.
 */
final class RecentParts {
  /** About what a long conversation has. */
  private static final int KEPT = 256;

  private static final int LONGEST_KEPT = 1_000;

  private final NGrams nGrams;
  private final String[] parts = new String[KEPT];
  private final long[][] grams = new long[KEPT][];

  RecentParts(boolean punctuation) {
    nGrams = new NGrams(punctuation);
  }

  /** What a classifier of this sight looks at. */
  List<String> of(String text, Sight sight) {
    return nGrams.parts(text, sight);
  }

  /** The n-grams of one of those parts. Not to be changed. */
  long[] grams(String part) {
    if (part.length() > LONGEST_KEPT) {
      return nGrams.of(part);
    }
    int slot = (part.hashCode() * 0x9E3779B9) >>> 24;
    if (!part.equals(parts[slot])) {
      grams[slot] = nGrams.of(part);
      parts[slot] = part;
    }
    return grams[slot];
  }
}
