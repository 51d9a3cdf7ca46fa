// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.Arrays;

/**
 * The words that a text has had so far, by hash. What is said again tells nothing more of its
 * language. Not safe for use by several threads at once.
 */
final class SeenWords {
  private static final int SMALLEST = 256;

  private long[] hashes = new long[SMALLEST];
  private int count;
  private long all;

  /** Forgets all words. */
  void clear() {
    if (hashes.length > SMALLEST) {
      hashes = new long[SMALLEST];
    } else if (count > 0) {
      Arrays.fill(hashes, 0);
    }
    count = 0;
    all = 0;
  }

  /** Whether a word is new; it is not thereafter. */
  boolean add(long word) {
    long hash = word == 0 ? 1 : word;
    if (!put(hashes, hash)) {
      return false;
    }
    all += hash;
    count++;
    if (2 * count > hashes.length) {
      long[] larger = new long[2 * hashes.length];
      for (long old : hashes) {
        if (old != 0) {
          put(larger, old);
        }
      }
      hashes = larger;
    }
    return true;
  }

  /** Equal for texts of the same words in any order, and hardly ever for others. */
  long all() {
    return all;
  }

  private static boolean put(long[] table, long hash) {
    int mask = table.length - 1;
    int i = (int) (hash ^ (hash >>> 32)) & mask;
    while (table[i] != 0) {
      if (table[i] == hash) {
        return false;
      }
      i = (i + 1) & mask;
    }
    table[i] = hash;
    return true;
  }
}
