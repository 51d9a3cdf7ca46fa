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

  /** Keys and values by turns: a look-up touches one line of memory. */
  private long[] slots = new long[32];

  private int size;

  LongTable() {
    Arrays.fill(slots, NONE);
  }

  /** A key of two numbers. */
  static long key(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  void put(long key, int value) {
    if (4 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slot(key);
    if (slots[slot] != key) {
      size++;
      slots[slot] = key;
    }
    slots[slot + 1] = value;
  }

  /** The value of a key, {@link #NONE} without one. */
  int get(long key) {
    return (int) slots[slot(key) + 1];
  }

  /** Where a key is, or where it would be. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = ((int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) << 1) & mask;
    while (slots[slot] != key && slots[slot] != NONE) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] smaller = slots;
    slots = new long[2 * smaller.length];
    Arrays.fill(slots, NONE);
    for (int i = 0; i < smaller.length; i += 2) {
      if (smaller[i] != NONE) {
        int slot = slot(smaller[i]);
        slots[slot] = smaller[i];
        slots[slot + 1] = smaller[i + 1];
      }
    }
  }
}
