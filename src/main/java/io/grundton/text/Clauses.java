// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.util.Set;

/** Tells where a German clause ends: at a mark, at a conjunction, at the end of the text. */
public final class Clauses {
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "aber",
          "bevor",
          "bis",
          "damit",
          "dass",
          "denn",
          "falls",
          "nachdem",
          "ob",
          "oder",
          "sobald",
          "sodass",
          "sofern",
          "solange",
          "sondern",
          "sowie",
          "um",
          "und",
          "waehrend",
          "weil",
          "wenn");

  /** What makes a fixed pair of <i>und</i>, as in <i>ab und zu</i>, <i>hin und her</i>. */
  private static final Set<String> PAIRED =
      Set.of("ab", "an", "auf", "aus", "fuer", "her", "nach", "wieder", "zu", "zurueck");

  private static final int LONGEST = 10;

  private Clauses() {}

  /**
   * Whether nothing of its clause follows a word.
   *
   * @param text the text
   * @param end the char after the word
   */
  public static boolean endAt(String text, int end) {
    int next = afterSpaces(text, end);
    if (next < 0) {
      return true;
    }
    char c = text.charAt(next);
    if (!isWordChar(text, next)) {
      return next > end || "-/'\u2019\u2010\u2011".indexOf(c) < 0;
    }
    int wordEnd = endOfWord(text, next);
    String word = word(text, next, wordEnd);
    if (!CONJUNCTIONS.contains(word)) {
      return false;
    }
    if (!word.equals("und") && !word.equals("oder")) {
      return true;
    }
    int second = afterSpaces(text, wordEnd);
    return second < 0 || !PAIRED.contains(word(text, second, endOfWord(text, second)));
  }

  /** The next char that is no space, -1 where a line or the text ends before one. */
  private static int afterSpaces(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST && isWordChar(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWordChar(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  private static String word(String text, int from, int to) {
    return Folding.fold(text.substring(from, to));
  }
}
