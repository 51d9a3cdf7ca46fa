// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * A regular expression over a turn as it was delivered: RE2's syntax, linear time, case-sensitive
 * unless it begins with {@code (?i)}.
 *
 * @param source as the author wrote it
 * @param steps how large its program may get
 * @param needs texts in small letters, one of which is in every match; empty if none are known
 */
record Regex(String source, int steps, Set<String> needs) {
  /** The most chars of one. */
  static final int MAX_LENGTH = 1_000;

  /** The most steps of one, repetitions written out. */
  static final int MAX_STEPS = 1_000;

  Regex {
    needs = Set.copyOf(needs);
  }

  /**
   * Reads one.
   *
   * @throws PhraseException if it is not of RE2's syntax, may match the empty text, or is too large
   */
  static Regex of(String source) {
    if (source.length() > MAX_LENGTH) {
      throw new PhraseException(
          "a regular expression must have at most %d characters, but has %d"
              .formatted(MAX_LENGTH, source.length()),
          0);
    }
    RegexOutline outline = RegexReader.outline(source);
    if (outline.steps() > MAX_STEPS) {
      throw new PhraseException(
          "a regular expression must have at most %d steps, its repetitions written out, but has %s"
              .formatted(
                  MAX_STEPS,
                  outline.steps() == RegexOutline.TOO_MANY
                      ? "more than a million"
                      : String.format(Locale.ROOT, "%d", outline.steps())),
          0);
    }
    compile(source);
    if (outline.mayBeEmpty()) {
      throw new PhraseException("a regular expression must not match the empty text", 0);
    }
    return new Regex(source, outline.steps(), outline.needs());
  }

  /** The program for it, safe for many threads. */
  Pattern compiled() {
    return compile(source);
  }

  private static Pattern compile(String source) {
    try {
      return Pattern.compile(source);
    } catch (PatternSyntaxException e) {
      String part = e.getPattern() == null ? "" : e.getPattern();
      throw new PhraseException(
          "a regular expression must be one of RE2's syntax, but has: %s: %s"
              .formatted(e.getDescription(), part),
          Math.max(0, source.indexOf(part)));
    }
  }
}
