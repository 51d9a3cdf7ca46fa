// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers and texts one behind the other into an array. Numbers are zigzag varints; a text has
 * its length plus one in front, 0 stands for null.
 */
final class Packer {
  private byte[] bytes = new byte[8192];
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

  void number(long value) {
    ensure(10);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void optional(@Nullable Long value) {
    number(value == null ? 0 : 1);
    if (value != null) {
      number(value);
    }
  }

  void text(@Nullable String value) {
    if (value == null) {
      number(0);
      return;
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length + 1L);
    ensure(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
