// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.Arrays;

/** Characters of one conversation, kept in one array that is used again for the next. */
final class TextBuffer {
  private char[] chars = new char[8192];
  private int length;

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  char[] chars() {
    return chars;
  }

  void append(String text) {
    int end = length + text.length();
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
    }
    text.getChars(0, text.length(), chars, length);
    length = end;
  }

  /** Shortens the text; what stood behind is gone. */
  void truncate(int newLength) {
    length = newLength;
  }
}
