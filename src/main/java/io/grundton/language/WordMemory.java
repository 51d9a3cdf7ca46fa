// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/**
 * The weights of words that came up lately, so that common words are weighed once. It changes what
 * weighing costs, never what it says. Not safe for use by several threads at once.
 */
final class WordMemory {
  /** A power of two; with a hundred languages about 3 MB. */
  private static final int WORDS = 8_192;

  private final WordWeights weights;
  private final long[] hashes = new long[WORDS];
  private final int[][] remembered = new int[WORDS][];

  WordMemory(WordWeights weights) {
    this.weights = weights;
  }

  /** The weights of the word that the scanner is at; not to be changed. */
  int[] of(WordScanner word) {
    long hash = word.hash();
    int place = (int) (hash ^ (hash >>> 32)) & (WORDS - 1);
    int[] known = remembered[place];
    if (known == null || hashes[place] != hash) {
      known = weights.of(word);
      hashes[place] = hash;
      remembered[place] = known;
    }
    return known;
  }
}
