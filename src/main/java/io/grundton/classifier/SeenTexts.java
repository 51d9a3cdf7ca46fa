// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which texts a classifier was trained on, as 32-bit hashes of their n-grams: enough to compare it
 * with another one on texts that it has not seen, and nothing that a text could be read from. One
 * text in a million is taken for seen that is not. Immutable.
 */
final class SeenTexts {
  private static final int MOST_TEXTS = 50_000_000;

  private final int[] hashes;

  private SeenTexts(int[] hashes) {
    this.hashes = hashes;
  }

  static SeenTexts of(long[][] texts) {
    return new SeenTexts(Arrays.stream(texts).mapToInt(SeenTexts::hash).sorted().toArray());
  }

  boolean contains(long[] grams) {
    return Arrays.binarySearch(hashes, hash(grams)) >= 0;
  }

  private static int hash(long[] grams) {
    long[] sorted = grams.clone();
    Arrays.sort(sorted);
    return Arrays.hashCode(sorted);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
  }

  static SeenTexts read(DataInput in) throws IOException {
    return new SeenTexts(Counted.ints(in, Counted.count(in, 0, MOST_TEXTS, "texts")));
  }
}
