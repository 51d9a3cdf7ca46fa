// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Arrays;

/**
 * Numbers by number: keys and values are 0 or greater. Filled by one thread, then read by any
 * number; a look-up is a multiplication and a probe or two, without an object.
 */
final class LongTable {
  /** What stands for no value. */
  static final int NONE = -1;

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int size;

  LongTable() {
    Arrays.fill(keys, NONE);
  }

  /** A key of two numbers. */
  static long key(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  void put(long key, int value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] != key) {
      size++;
      keys[slot] = key;
    }
    values[slot] = value;
  }

  /** The value of a key, {@link #NONE} without one. */
  int get(long key) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : NONE;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long spread = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (spread >>> Integer.SIZE) & mask;
    while (keys[slot] != key && keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
