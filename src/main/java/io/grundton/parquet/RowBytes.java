// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.Arrays;

/** A row in Avro's binary encoding while it is being written. */
final class RowBytes {
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[1024];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void bool(boolean value) {
    reserve(1);
    bytes[length++] = (byte) (value ? 1 : 0);
  }

  /** An int, a long, the branch of a union, or the length of a list: zigzag, seven bits a byte. */
  void number(long value) {
    reserve(LONGEST_NUMBER);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void text(byte[] utf8, int count) {
    number(count);
    reserve(count);
    System.arraycopy(utf8, 0, bytes, length, count);
    length += count;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
