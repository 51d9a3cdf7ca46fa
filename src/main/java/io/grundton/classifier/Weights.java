// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What every n-gram says for and against every label: whole numbers, so that their sum does not
 * depend on the order. A table with open addressing, since a text asks for hundreds of n-grams, of
 * which most are not in it. Immutable.
 */
final class Weights {
  /** So many units are one unit of log odds. */
  static final int SCALE = 4096;

  /** A hundred times what the shipped classifiers have. */
  private static final int MOST_WEIGHTS = 200_000_000;

  private final int labels;
  private final int[] bias;
  private final long[] grams;
  private final short[] values;

  /*
   * Most n-grams of a text are not known. One byte of each, all of which fit into a core's own
   * cache, says so for all but a few without a look at the large tables. 0 = nothing there.
   */
  private final byte[] marks;
  private final long[] slots;
  private final int[] rows;

  /**
   * Weights of n-grams.
   *
   * @param bias of each label
   * @param grams in rising order
   * @param values those of the first n-gram for each label, then those of the second
   */
  Weights(int[] bias, long[] grams, short[] values) {
    this.labels = bias.length;
    this.bias = bias;
    this.grams = grams;
    this.values = values;
    int size = Integer.highestOneBit(Math.max(8, grams.length * 2 - 1)) * 2;
    marks = new byte[size];
    slots = new long[size];
    rows = new int[size];
    for (int i = 0; i < grams.length; i++) {
      int slot = (int) grams[i] & (size - 1);
      while (marks[slot] != 0) {
        slot = (slot + 1) & (size - 1);
      }
      marks[slot] = mark(grams[i]);
      slots[slot] = grams[i];
      rows[slot] = i * labels;
    }
  }

  int grams() {
    return grams.length;
  }

  /** The log odds of each label, in units of {@link #SCALE}. */
  int[] logOdds(long[] ofText) {
    int[] sums = bias.clone();
    int mask = slots.length - 1;
    for (long gram : ofText) {
      int slot = (int) gram & mask;
      byte mark = mark(gram);
      while (marks[slot] != 0) {
        if (marks[slot] == mark && slots[slot] == gram) {
          int row = rows[slot];
          for (int label = 0; label < labels; label++) {
            sums[label] += values[row + label];
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return sums;
  }

  private static byte mark(long gram) {
    return (byte) (gram >>> 56 | 1);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(labels);
    for (int b : bias) {
      out.writeInt(b);
    }
    out.writeInt(grams.length);
    for (long gram : grams) {
      out.writeLong(gram);
    }
    for (short value : values) {
      out.writeShort(value);
    }
  }

  /** Reads what {@link #write} wrote, for so many labels. */
  static Weights read(DataInput in, int labels) throws IOException {
    Counted.count(in, labels, labels, "columns of weights");
    int[] bias = Counted.ints(in, labels);
    int count = Counted.count(in, 0, MOST_WEIGHTS / labels, "n-grams");
    long[] grams = Counted.longs(in, count);
    for (int i = 1; i < count; i++) {
      if (grams[i] <= grams[i - 1]) {
        throw new IOException("the n-grams of a classifier must rise, but do not at " + i);
      }
    }
    return new Weights(bias, grams, Counted.shorts(in, count * labels));
  }
}
