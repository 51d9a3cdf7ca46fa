// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import java.util.Arrays;
import java.util.Collection;

/**
 * Keys of conversations, eight bytes each: the first sixteen of their hexadecimal digits, which
 * tell ten million apart but for one chance in three hundred thousand.
 */
final class KeySet {
  private long[] prefixes = new long[16];
  private int size;

  /** The sorted union of sets. */
  static KeySet union(Collection<KeySet> sets) {
    KeySet union = new KeySet();
    union.prefixes =
        sets.stream().flatMapToLong(set -> Arrays.stream(set.prefixes, 0, set.size)).toArray();
    union.size = union.prefixes.length;
    union.sort();
    return union;
  }

  void add(String key) {
    if (size == prefixes.length) {
      prefixes = Arrays.copyOf(prefixes, size * 2);
    }
    prefixes[size++] = prefix(key);
  }

  /** Makes {@link #contains} find what was added. */
  void sort() {
    Arrays.sort(prefixes, 0, size);
  }

  boolean contains(String key) {
    return Arrays.binarySearch(prefixes, 0, size, prefix(key)) >= 0;
  }

  private static long prefix(String key) {
    return Long.parseUnsignedLong(key, 0, 16, 16);
  }
}
