// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes out what a {@link Packer} put in, in the same order. */
final class Unpacker {
  private final byte[] bytes;
  private int position;

  /** Begins at an index of the array. */
  Unpacker(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Index of the byte that comes next. */
  int position() {
    return position;
  }

  long number() {
    long rest = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      rest |= (next & 0x7FL) << shift;
      shift += 7;
    } while (next < 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  @Nullable Long optional() {
    return number() == 0 ? null : Long.valueOf(number());
  }

  @Nullable String text() {
    int length = (int) number() - 1;
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  String someText() {
    String text = text();
    if (text == null) {
      throw new IllegalStateException("a text must be there, but is null");
    }
    return text;
  }
}
