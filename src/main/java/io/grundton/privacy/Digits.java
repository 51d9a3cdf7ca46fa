// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

/** Decimal digits and what people put between them. */
final class Digits {
  private Digits() {}

  /** The value of a decimal digit of any script; -1 for anything else. */
  static int value(char c) {
    if (c < 0x80) {
      int digit = c - '0';
      return digit >= 0 && digit <= 9 ? digit : -1;
    }
    return Character.digit(c, 10);
  }

  /** A space within a line, visible or not. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || (c >= 0x80
            && (Character.getType(c) == Character.SPACE_SEPARATOR
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'));
  }

  /** A hyphen, dash or minus. */
  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFF0D';
  }
}
