// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads numbers of which a file says how many there are. Memory grows with what was read, so a file
 * that is damaged or cut short cannot ask for more than a few times its own size.
 */
final class Counted {
  private static final int AT_FIRST = 4_096;

  private Counted() {}

  /** How many there are, which must be in a range. */
  static int count(DataInput in, int least, int most, String what) throws IOException {
    int count = in.readInt();
    if (count < least || count > most) {
      throw new IOException(
          "a classifier must have %d to %d %s, but this one has %d"
              .formatted(least, most, what, count));
    }
    return count;
  }

  static int[] ints(DataInput in, int count) throws IOException {
    int[] read = new int[Math.min(count, AT_FIRST)];
    for (int i = 0; i < count; i++) {
      read = i < read.length ? read : Arrays.copyOf(read, grown(i, count));
      read[i] = in.readInt();
    }
    return read;
  }

  static long[] longs(DataInput in, int count) throws IOException {
    long[] read = new long[Math.min(count, AT_FIRST)];
    for (int i = 0; i < count; i++) {
      read = i < read.length ? read : Arrays.copyOf(read, grown(i, count));
      read[i] = in.readLong();
    }
    return read;
  }

  static short[] shorts(DataInput in, int count) throws IOException {
    short[] read = new short[Math.min(count, AT_FIRST)];
    for (int i = 0; i < count; i++) {
      read = i < read.length ? read : Arrays.copyOf(read, grown(i, count));
      read[i] = in.readShort();
    }
    return read;
  }

  private static int grown(int size, int most) {
    return (int) Math.min(2L * size, most);
  }
}
