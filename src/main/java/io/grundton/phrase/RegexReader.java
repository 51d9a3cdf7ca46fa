// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

/**
 * Reads RE2's syntax as far as to tell what a {@link RegexOutline} tells. What is not of that
 * syntax is left to the engine to report, but for a parenthesis that closes nothing and for what
 * other engines have and a linear one has not.
 */
final class RegexReader {
  private static final int DEEPEST_NESTING = 50;
  private static final int MOST_REPEATS = 1_000;
  private static final String QUANTIFIERS = "*+?";
  private static final String EMPTY_WIDTH = "bBAz";
  private static final String CLASSES = "dDsSwWpPxaftnrv01234567";

  private final String source;
  private int at;
  private int depth;

  private RegexReader(String source) {
    this.source = source;
  }

  /**
   * The outline of a regular expression.
   *
   * @throws PhraseException for lookaround and back-references, and if parentheses are wrong or too
   *     deep
   */
  static RegexOutline outline(String regex) {
    RegexReader reader = new RegexReader(regex);
    RegexOutline outline = reader.alternatives();
    if (reader.at < regex.length()) {
      throw new PhraseException("')' in a regular expression closes nothing", reader.at);
    }
    return outline;
  }

  private RegexOutline alternatives() {
    RegexOutline all = sequence();
    while (take('|')) {
      all = all.or(sequence());
    }
    return all;
  }

  private RegexOutline sequence() {
    RegexOutline sequence = RegexOutline.EMPTY;
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      if (source.startsWith("\\Q", at)) {
        sequence = sequence.then(quoted());
      } else {
        sequence = sequence.then(repeated(single()));
      }
    }
    return sequence;
  }

  private RegexOutline single() {
    int c = source.codePointAt(at);
    switch (c) {
      case '(' -> {
        return group();
      }
      case '[' -> {
        return charClass();
      }
      case '\\' -> {
        return escape();
      }
      case '^', '$' -> {
        at++;
        return RegexOutline.EMPTY;
      }
      case '.' -> {
        at++;
        return RegexOutline.ANY_CHAR;
      }
      default -> {
        at += Character.charCount(c);
        return RegexOutline.literal(c);
      }
    }
  }

  private RegexOutline group() {
    int open = at++;
    if (source.startsWith("?", at)) {
      if (source.startsWith("?=", at)
          || source.startsWith("?!", at)
          || source.startsWith("?<=", at)
          || source.startsWith("?<!", at)) {
        throw new PhraseException("a regular expression must not look around", open);
      }
      if (source.startsWith("?>", at)) {
        throw new PhraseException("a regular expression must not have an atomic group", open);
      }
      if (source.startsWith("?P=", at)) {
        throw backReference(open);
      }
      while (at < source.length() && ":)>".indexOf(source.charAt(at)) < 0) {
        at++;
      }
      if (take(')')) {
        return RegexOutline.EMPTY;
      }
      at = Math.min(at + 1, source.length());
    }
    if (++depth > DEEPEST_NESTING) {
      throw new PhraseException(
          "the parentheses of a regular expression must be nested at most %d deep"
              .formatted(DEEPEST_NESTING),
          open);
    }
    RegexOutline inside = alternatives();
    take(')');
    depth--;
    return inside.grouped();
  }

  /* The first ']' closes, unless it is the first char or is escaped or closes a name as [:alpha:]. */
  private RegexOutline charClass() {
    at++;
    take('^');
    take(']');
    while (at < source.length() && !take(']')) {
      int name = source.startsWith("[:", at) ? source.indexOf(":]", at + 2) : -1;
      at =
          name >= 0
              ? name + 2
              : Math.min(source.length(), at + (source.charAt(at) == '\\' ? 2 : 1));
    }
    return RegexOutline.ANY_CHAR;
  }

  private RegexOutline escape() {
    int backslash = at++;
    if (at == source.length()) {
      return RegexOutline.ANY_CHAR;
    }
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    if ((c >= '1' && c <= '9') || c == 'k') {
      throw backReference(backslash);
    }
    if (EMPTY_WIDTH.indexOf(c) >= 0) {
      return RegexOutline.EMPTY;
    }
    if (CLASSES.indexOf(c) < 0) {
      return RegexOutline.literal(c);
    }
    if (c == 'p' || c == 'P' || c == 'x') {
      int close = source.startsWith("{", at) ? source.indexOf('}', at) : -1;
      at = close >= 0 ? close + 1 : Math.min(source.length(), at + (c == 'x' ? 2 : 1));
    } else if (c == '0') {
      for (int digits = 0; digits < 2 && at < source.length() && isOctal(); digits++) {
        at++;
      }
    }
    return RegexOutline.ANY_CHAR;
  }

  private RegexOutline quoted() {
    int from = at + 2;
    int end = source.indexOf("\\E", from);
    int to = end < 0 ? source.length() : end;
    RegexOutline quoted = RegexOutline.EMPTY;
    at = from;
    while (at < to) {
      int c = source.codePointAt(at);
      at += Character.charCount(c);
      boolean last = at >= to;
      if (last && end >= 0) {
        at = end + 2;
      }
      quoted = quoted.then(last ? repeated(RegexOutline.literal(c)) : RegexOutline.literal(c));
    }
    if (from == to) {
      at = end < 0 ? to : end + 2;
    }
    return quoted;
  }

  private RegexOutline repeated(RegexOutline once) {
    if (at == source.length()) {
      return once;
    }
    char c = source.charAt(at);
    if (QUANTIFIERS.indexOf(c) >= 0) {
      at++;
      endOfQuantifier();
      return once.times(c == '+' ? 1 : 0, c == '?' ? 1 : 2);
    }
    if (c == '{') {
      int close = source.indexOf('}', at);
      String[] bounds = close < 0 ? new String[0] : source.substring(at + 1, close).split(",", -1);
      int min = bounds.length == 0 ? -1 : number(bounds[0]);
      boolean open = bounds.length == 2 && bounds[1].isEmpty();
      int max = bounds.length == 2 && !open ? number(bounds[1]) : min;
      if (bounds.length <= 2 && min >= 0 && max >= 0) {
        at = close + 1;
        endOfQuantifier();
        return once.times(min, open ? min + 1 : max);
      }
    }
    return once;
  }

  private void endOfQuantifier() {
    take('?');
    if (at < source.length() && source.charAt(at) == '+') {
      throw new PhraseException(
          "a regular expression must not have a possessive or doubled quantifier", at);
    }
  }

  private static int number(String digits) {
    if (digits.isEmpty()
        || digits.length() > 4
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Math.min(Integer.parseInt(digits), MOST_REPEATS + 1);
  }

  private boolean isOctal() {
    return source.charAt(at) >= '0' && source.charAt(at) <= '7';
  }

  private boolean take(char c) {
    if (at < source.length() && source.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private static PhraseException backReference(int offset) {
    return new PhraseException("a regular expression must not refer back to a group", offset);
  }
}
