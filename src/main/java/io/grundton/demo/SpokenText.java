// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

/** How customers' text differs from print: recognised speech, or typing in a hurry. */
final class SpokenText {
  /** One customer's way. */
  enum Habit {
    /** As printed. */
    CAREFUL,
    /** Typed without capitals and without the last full stop. */
    HASTY,
    /** Recognised speech: no capitals and no punctuation between words. */
    SPOKEN,
    /** Recognised speech by a better recogniser, which sets punctuation. */
    SPOKEN_PUNCTUATED
  }

  private SpokenText() {}

  /** Changes the text from a position on, in place. */
  static void bend(TextBuffer text, int from, Habit habit) {
    if (habit == Habit.CAREFUL || habit == Habit.SPOKEN_PUNCTUATED) {
      return;
    }
    char[] chars = text.chars();
    int length = text.length();
    int to = from;
    for (int i = from; i < length; i++) {
      char c = chars[i];
      boolean ends = i + 1 == length || chars[i + 1] == ' ';
      boolean dropped =
          habit == Habit.SPOKEN ? isQuote(c) || (ends && isStop(c)) : c == '.' && i + 1 == length;
      if (!dropped) {
        chars[to++] = Character.toLowerCase(c);
      }
    }
    text.truncate(to);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == ':' || c == ';';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '„' || c == '“';
  }
}
