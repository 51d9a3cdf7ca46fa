// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

/** Turns char indices, which Java counts, into Unicode code points, which the tables count. */
public final class CodePoints {
  private CodePoints() {}

  /** The number of code points before a char index. */
  public static int before(String text, int charIndex) {
    return text.codePointCount(0, charIndex);
  }
}
