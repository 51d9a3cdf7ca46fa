// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds what stands in quotation marks.
 *
 * <p>Marks open and close in turn, each family by itself, since one sign opens in one language and
 * closes in another; only low marks always open. A mark without its partner on the same line quotes
 * nothing. A single mark between letters is an apostrophe; otherwise it opens at the start of a
 * word, and closes at the end of one if one is open.
 */
final class Quotations {
  private static final int NOWHERE = -1;
  private static final int DOUBLE = 0;
  private static final int SINGLE = 1;
  private static final int GUILLEMETS = 2;
  private static final int SINGLE_GUILLEMETS = 3;
  private static final int FAMILIES = 4;

  private final String text;
  private final BitSet quoted;
  private final int[] open = new int[FAMILIES];

  private Quotations(String text) {
    this.text = text;
    this.quoted = new BitSet(text.length());
    Arrays.fill(open, NOWHERE);
  }

  /** The chars of a text that stand in quotation marks, the marks included. */
  static BitSet in(String text) {
    Quotations quotations = new Quotations(text);
    for (int i = 0; i < text.length(); i++) {
      quotations.read(i);
    }
    return quotations.quoted;
  }

  private void read(int i) {
    switch (text.charAt(i)) {
      case '\u201E' -> open[DOUBLE] = i;
      case '\u201A' -> open[SINGLE] = i;
      case '"', '\u201C', '\u201D' -> turn(DOUBLE, i);
      case '\u00AB', '\u00BB' -> turn(GUILLEMETS, i);
      case '\u2039', '\u203A' -> turn(SINGLE_GUILLEMETS, i);
      case '\'', '\u2018', '\u2019' -> single(i);
      case '\n' -> Arrays.fill(open, NOWHERE);
      default -> {}
    }
  }

  private void turn(int family, int i) {
    if (open[family] == NOWHERE) {
      open[family] = i;
    } else {
      quoted.set(open[family], i + 1);
      open[family] = NOWHERE;
    }
  }

  private void single(int i) {
    boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean wordBehind = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    boolean spaceBefore = i == 0 || Character.isWhitespace(text.charAt(i - 1));
    if (wordBefore && wordBehind) {
      return;
    }
    if (open[SINGLE] != NOWHERE ? !spaceBefore : wordBehind) {
      turn(SINGLE, i);
    }
  }
}
