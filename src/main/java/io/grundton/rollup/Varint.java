// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first. */
final class Varint {
  private static final int LONGEST = 10;

  private Varint() {}

  static void write(long value, DataOutput out) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long read(DataInput in) throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      int b = in.readByte();
      value |= (long) (b & 0x7F) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("a number must end within %d bytes, but did not".formatted(LONGEST));
  }

  static int readInt(DataInput in) throws IOException {
    long value = read(in);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IOException("a count must fit into 31 bits, but was " + value);
    }
    return (int) value;
  }
}
