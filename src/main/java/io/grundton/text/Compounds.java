// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

/**
 * The second reading of a text, in which words joined by hyphens are one: <i>Service-Gebühr</i> is
 * <i>servicegebuehr</i>, <i>e-mail</i> is <i>email</i>. Only letters on both sides of a single
 * hyphen make a compound, so <i>24-7</i>, <i>ABC-123</i> and <i>Vor- und Nachname</i> do not.
 */
public final class Compounds {
  private Compounds() {}

  /** Whether a char is a hyphen; the soft hyphen is not, it belongs to its word. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Whether a text has a compound. */
  public static boolean in(String text, Tokens tokens) {
    for (int i = 1; i < tokens.count(); i++) {
      if (joined(text, tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the tokens of a text a second time, each compound as one token with its whole span. */
  public static void join(String text, Tokens tokens, Tokens second) {
    second.clearFor(tokens);
    int i = 0;
    while (i < tokens.count()) {
      int first = i++;
      while (i < tokens.count() && joined(text, tokens, i)) {
        i++;
      }
      second.addJoined(tokens, first, i - 1);
    }
  }

  private static boolean joined(String text, Tokens tokens, int token) {
    int hyphen = tokens.start(token) - 1;
    return tokens.end(token - 1) == hyphen
        && isHyphen(text.charAt(hyphen))
        && Character.isLetter(text.codePointAt(hyphen + 1))
        && isLetterOrMark(text.codePointBefore(hyphen));
  }

  private static boolean isLetterOrMark(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
