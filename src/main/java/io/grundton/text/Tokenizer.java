// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.util.Set;

/**
 * Splits a text into words, numbers and money signs, and finds where sentences end.
 *
 * <p>A word is a run of letters, digits and combining marks; an apostrophe between letters belongs
 * to it (<i>can't</i>, <i>geht's</i>), and so does the sign of a gender form (<i>Kund*innen</i>). A
 * number keeps the {@code . , :} between its digits (<i>1.299,00</i>, <i>14:30</i>). Hyphens
 * separate. A sentence ends at {@code ! ? …}, at a full stop that closes neither a known
 * abbreviation, a single letter nor an ordinal, and at an empty line; never inside a link.
 *
 * <p>Linear in the length of the text. Not safe for use by several threads at once.
 */
public final class Tokenizer {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "st", "approx", "vs", "eg", "ie", "etc", "nr", "bzw",
          "ca", "ggf", "usw", "evtl", "inkl", "zzgl", "str", "tel", "abs", "vgl", "bspw", "max",
          "min", "bzgl", "exkl", "mind", "zzt", "sog", "vllt", "std", "hr", "hrn", "fr", "jan",
          "feb", "apr", "aug", "sept", "oct", "okt", "nov", "dec", "dez");

  /** Abbreviations only before a number: <i>No. 5</i>, but <i>I said no. 5 people</i> too. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of("no", "nos", "pos", "art", "apt", "ext", "kap", "zi");

  private static final int LONGEST_ABBREVIATION = 6;

  /** Tokenizes a text into {@code tokens}, which is cleared first. */
  public void tokenize(String text, Tokens tokens) {
    tokens.clear(text);
    char[] chars = tokens.chars();
    int length = text.length();
    int endOfLink = 0;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (c == ' ') {
        i++;
      } else if (isPlainLetter(c) || (isWordChar(text, i, c) && !onlyContinues(c))) {
        int from = i;
        if (isDigit(c)) {
          i = endOfNumber(text, i);
        } else {
          i = endOfLetters(chars, i, length);
          if (i < length && chars[i] != ' ') {
            i = endOfWord(text, i - 1);
          }
        }
        tokens.add(from, i);
        if (mayBeginLink(c) && from >= endOfLink && linkBegins(text, from)) {
          endOfLink = endOfLink(text, i);
        }
      } else {
        if (isMoneySign(c)) {
          tokens.add(i, i + 1);
        } else if (i >= endOfLink && tokens.sentenceBegun()) {
          if (c == '?' || c == '!' || c == '\u2026') {
            tokens.endSentence(c == '?' || questionFollows(text, i));
          } else if (c == '.' && endsSentence(text, i, tokens)) {
            tokens.endSentence(questionFollows(text, i));
          } else if (c == '\n' && emptyLineFollows(text, i)) {
            tokens.endSentence(false);
          }
        }
        i++;
      }
    }
  }

  private static boolean isPlainLetter(char c) {
    return (char) ((c | 0x20) - 'a') < 26;
  }

  /** The first char after a word's first that is not one of the 26 letters: most words' end. */
  private static int endOfLetters(char[] chars, int from, int length) {
    int i = from + 1;
    while (i < length && isPlainLetter(chars[i])) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMoneySign(char c) {
    return c == '$' || c == '€' || c == '£' || c == '%';
  }

  private static boolean isWordChar(String text, int i, char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
    if (Character.isHighSurrogate(c)) {
      return Character.isLetterOrDigit(text.codePointAt(i));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isLetterOrDigit(text.codePointBefore(i + 1));
    }
    return Character.isLetterOrDigit(c) || isMark(c) || c == '\u00AD' || c == '\u200D';
  }

  /** Whether a char of words cannot begin one: emoji carry such chars too. */
  private static boolean onlyContinues(char c) {
    return c >= 0x80 && (c == '\u00AD' || c == '\u200D' || isMark(c));
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static int endOfNumber(String text, int from) {
    int i = from + 1;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        i++;
      } else if ((c == '.' || c == ',' || c == ':' || c == '/' || c == '-')
          && i + 1 < length
          && isDigit(text.charAt(i + 1))) {
        i += 2;
      } else if (isLetter(text, i)) {
        return endOfWord(text, i);
      } else {
        return i;
      }
    }
    return i;
  }

  private static int endOfWord(String text, int from) {
    int i = from + 1;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (isWordChar(text, i, c)) {
        i++;
      } else if (i + 1 < length && joins(c) && isLetter(text, i + 1) && isLetter(text, i - 1)) {
        i += 2;
      } else if ((c == '*' || c == ':' || c == '_') && genderEnding(text, i + 1)) {
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean joins(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02BC'
        || c == '`'
        || c == '\u00B4';
  }

  private static boolean genderEnding(String text, int i) {
    return text.regionMatches(true, i, "in", 0, 2)
        && (i + 2 == text.length()
            || !isWordAt(text, i + 2)
            || text.regionMatches(true, i + 2, "nen", 0, 3));
  }

  /* Looked at before the whole beginning, whose comparison was half of all tokenizing. */
  private static boolean mayBeginLink(char c) {
    int lower = c | 0x20;
    return lower == 'h' || lower == 'w';
  }

  private static boolean linkBegins(String text, int i) {
    return text.regionMatches(true, i, "http://", 0, 7)
        || text.regionMatches(true, i, "https://", 0, 8)
        || text.regionMatches(true, i, "www.", 0, 4);
  }

  /* Marks at the end of a link belong to the sentence around it. */
  private static int endOfLink(String text, int from) {
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    while (end > from && !isWordAt(text, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isWordAt(String text, int i) {
    return isWordChar(text, i, text.charAt(i));
  }

  private static boolean isLetter(String text, int i) {
    char c = text.charAt(i);
    return !isDigit(c) && isWordChar(text, i, c);
  }

  private static boolean questionFollows(String text, int i) {
    int k = i + 1;
    while (k < text.length() && (text.charAt(k) == '!' || text.charAt(k) == '.')) {
      k++;
    }
    return k < text.length() && text.charAt(k) == '?';
  }

  private static boolean emptyLineFollows(String text, int i) {
    for (int k = i + 1; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return false;
  }

  private static boolean endsSentence(String text, int i, Tokens tokens) {
    int next = i + 1;
    if (next < text.length() && goesOn(text, next)) {
      return false;
    }
    int last = tokens.count() - 1;
    int from = tokens.start(last);
    int to = tokens.end(last);
    if (to != i) {
      return true;
    }
    if (isOrdinal(text, from, to)) {
      return !wordFollows(text, next);
    }
    if (isOneLetter(text, from, to)) {
      return false;
    }
    if (to - from > LONGEST_ABBREVIATION) {
      return true;
    }
    String folded = Folding.fold(text.substring(from, to));
    return !ABBREVIATIONS.contains(folded)
        && !(BEFORE_NUMBERS.contains(folded) && numberFollows(text, next));
  }

  private static boolean goesOn(String text, int i) {
    return isWordAt(text, i) || ",;:-/@_=&".indexOf(text.charAt(i)) >= 0;
  }

  /* "am 3. Mai" and "die 2. Rechnung" go on; "It costs 5. That is all" is rarer than both. */
  private static boolean isOrdinal(String text, int from, int to) {
    return to - from <= 2 && isDigit(text.charAt(from)) && isDigit(text.charAt(to - 1));
  }

  private static boolean numberFollows(String text, int next) {
    int k = next;
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k < text.length() && isDigit(text.charAt(k));
  }

  private static boolean wordFollows(String text, int next) {
    int k = next;
    while (k < text.length() && text.charAt(k) != '\n' && isSpace(text.charAt(k))) {
      k++;
    }
    return k > next && k < text.length() && isLetter(text, k);
  }

  /* "z. B.", "e.g." */
  private static boolean isOneLetter(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!isMark(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
