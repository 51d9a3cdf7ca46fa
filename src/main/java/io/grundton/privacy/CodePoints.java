// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.Arrays;

/**
 * The way between the char indices of Java and the code points of the tables, for one text. Texts
 * without surrogate pairs, which is nearly all, share one instance and cost one scan.
 */
public final class CodePoints {
  private static final CodePoints SAME = new CodePoints(new int[0]);

  /** Char indices just behind each surrogate pair, ascending. */
  private final int[] pairEnds;

  private CodePoints(int[] pairEnds) {
    this.pairEnds = pairEnds;
  }

  /** The way for a text. */
  public static CodePoints of(String text) {
    int pairs = 0;
    for (int i = 1; i < text.length(); i++) {
      if (endsPair(text, i)) {
        pairs++;
      }
    }
    if (pairs == 0) {
      return SAME;
    }
    int[] ends = new int[pairs];
    int filled = 0;
    for (int i = 1; i < text.length(); i++) {
      if (endsPair(text, i)) {
        ends[filled++] = i + 1;
      }
    }
    return new CodePoints(ends);
  }

  /**
   * How many code points stand before a char index, as {@link String#codePointCount} counts: a lone
   * surrogate is one, and an index within a pair counts the pair.
   */
  public int ofChar(int charIndex) {
    return charIndex - pairsUpTo(charIndex);
  }

  /** The char index at which the code point of this number, from 0, starts. */
  public int toChar(int codePoint) {
    int low = 0;
    int high = pairEnds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairEnds[middle] - (middle + 1) <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  private int pairsUpTo(int charIndex) {
    if (pairEnds.length == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(pairEnds, charIndex);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static boolean endsPair(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
