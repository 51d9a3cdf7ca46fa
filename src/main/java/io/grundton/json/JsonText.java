// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

/** What JSON strings may hold and UTF-8, identifiers and language tags may not. */
final class JsonText {
  private static final char REPLACEMENT = '\ufffd';

  private JsonText() {}

  /**
   * The text with every lone surrogate replaced by U+FFFD. Escapes can spell them, and no UTF-8
   * file can hold them.
   */
  static String withoutLoneSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!startsPair(text, i)) {
          return replaced(text, i);
        }
        i++;
      }
    }
    return text;
  }

  /** Whether a text can be told apart when printed: no control, format or separator characters. */
  static boolean isPrintable(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7f) {
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> {
          return false;
        }
        default -> i += Character.charCount(codePoint);
      }
    }
    return true;
  }

  /**
   * The length of a language tag's primary part.
   *
   * @return 2 or 3, or 0 if the text is not two or three letters and then any number of parts of
   *     letters and digits after a hyphen or underscore
   */
  static int primaryTagLength(String tag) {
    int length = tag.length();
    int primary = 0;
    while (primary < length && isLetter(tag.charAt(primary))) {
      primary++;
    }
    if (primary < 2 || primary > 3) {
      return 0;
    }
    boolean inPart = true;
    for (int i = primary; i < length; i++) {
      char c = tag.charAt(i);
      if (c == '-' || c == '_') {
        if (!inPart) {
          return 0;
        }
        inPart = false;
      } else if (isLetter(c) || (c >= '0' && c <= '9')) {
        inPart = true;
      } else {
        return 0;
      }
    }
    return inPart ? primary : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean startsPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static String replaced(String text, int from) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = from; i < repaired.length(); i++) {
      if (Character.isSurrogate(repaired.charAt(i))) {
        if (startsPair(text, i)) {
          i++;
        } else {
          repaired.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return repaired.toString();
  }
}
