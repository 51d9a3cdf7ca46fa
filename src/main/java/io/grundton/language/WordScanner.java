// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/**
 * The words of a text that can tell its language: runs of letters in lower case. What stands
 * between two spaces is left out where it holds a digit, a sign of addresses and handles, or a full
 * stop or colon between letters: order numbers, links, mail addresses. A letter that is repeated
 * for emphasis counts twice. Linear in the length of the text. Not safe for use by several threads
 * at once.
 */
final class WordScanner implements CharSequence {
  /** Letters of the longest word; what is longer is cut, as in scripts without spaces. */
  static final int LONGEST = 40;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final char[] word = new char[LONGEST];
  private String text = "";
  private int at;
  private int endOfChunk;
  private int length;
  private long hash;

  /** Begins another text. */
  void scan(String other) {
    text = other;
    at = 0;
    endOfChunk = 0;
  }

  /** Moves to the next word; false where there is none. */
  boolean next() {
    while (true) {
      if (at >= endOfChunk && !nextChunk()) {
        return false;
      }
      while (at < endOfChunk && !isLetter(text.charAt(at))) {
        at++;
      }
      if (at < endOfChunk) {
        read();
        return true;
      }
    }
  }

  private boolean nextChunk() {
    int end = text.length();
    while (at < end) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      boolean telling = true;
      while (at < end && !isSpace(text.charAt(at))) {
        telling &= isTelling(at);
        at++;
      }
      if (telling) {
        endOfChunk = at;
        at = from;
        return true;
      }
    }
    return false;
  }

  private boolean isTelling(int i) {
    char c = text.charAt(i);
    if (c >= 'a' && c <= 'z') return true;
    return switch (c) {
      case '@', '/', '\\', '#', '_' -> false;
      case '.', ':' ->
          i == 0
              || i + 1 == text.length()
              || !isLetter(text.charAt(i - 1))
              || !isLetter(text.charAt(i + 1));
      default -> !Character.isDigit(c);
    };
  }

  private void read() {
    length = 0;
    hash = FNV_OFFSET;
    while (at < endOfChunk && length < LONGEST) {
      char c = text.charAt(at);
      if (isApostrophe(c) && at + 1 < endOfChunk && isLetter(text.charAt(at + 1))) {
        c = '\'';
      } else if (isLetter(c)) {
        c = c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
      } else {
        return;
      }
      at++;
      if (length < 2 || word[length - 1] != c || word[length - 2] != c) {
        word[length++] = c;
        hash = (hash ^ c) * FNV_PRIME;
      }
    }
  }

  /** The signs of vowels in Indian scripts are marks, and letters here. */
  private static boolean isLetter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Equal for equal words, and hardly ever for others. */
  long hash() {
    return hash;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return word[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return new String(word, 0, length);
  }
}
