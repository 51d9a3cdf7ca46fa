// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a part of a regular expression without running it.
 *
 * @param mayBeEmpty whether it may match the empty text
 * @param steps how large its program gets, at most; {@link #TOO_MANY} for more
 * @param exactly the one text that it matches, in small letters; null if there are several, or if
 *     it has letters beyond ASCII
 * @param tail a text that ends every match, in small letters, possibly empty
 * @param needs texts in small letters, one of which is in every match; empty if none are known
 */
record RegexOutline(
    boolean mayBeEmpty, int steps, @Nullable String exactly, String tail, Set<String> needs) {
  /** More steps than any regular expression may have. */
  static final int TOO_MANY = 1_000_000;

  private static final int MOST_NEEDS = 20;

  /** Matches the empty text, somewhere or everywhere. */
  static final RegexOutline EMPTY = new RegexOutline(true, 1, "", "", Set.of());

  /** Matches one char of several. */
  static final RegexOutline ANY_CHAR = new RegexOutline(false, 1, null, "", Set.of());

  RegexOutline {
    steps = Math.min(steps, TOO_MANY);
    needs = Set.copyOf(needs);
  }

  /** One char that stands for itself. */
  static RegexOutline literal(int c) {
    if (c >= 0x80) {
      return ANY_CHAR;
    }
    String text = String.valueOf(small((char) c));
    return new RegexOutline(false, 1, text, text, Set.of(text));
  }

  /** One part, then another. */
  RegexOutline then(RegexOutline next) {
    String run = next.exactly == null ? "" : tail + next.exactly;
    return new RegexOutline(
        mayBeEmpty && next.mayBeEmpty,
        steps + next.steps,
        exactly == null || next.exactly == null ? null : exactly + next.exactly,
        next.exactly == null ? next.tail : run,
        rarer(rarer(needs, next.needs), run.isEmpty() ? Set.of() : Set.of(run)));
  }

  /** One part or another. */
  RegexOutline or(RegexOutline other) {
    Set<String> both = new TreeSet<>(needs);
    both.addAll(other.needs);
    boolean known = !needs.isEmpty() && !other.needs.isEmpty() && both.size() <= MOST_NEEDS;
    return new RegexOutline(
        mayBeEmpty || other.mayBeEmpty, steps + other.steps + 1, null, "", known ? both : Set.of());
  }

  /** The part, at least {@code min} times; {@code copies} is how often its program is copied. */
  RegexOutline times(int min, int copies) {
    if (min == 1 && copies == 1) {
      return this;
    }
    long all = (steps + 1L) * Math.max(1, copies) + 1;
    return new RegexOutline(
        mayBeEmpty || min == 0,
        (int) Math.min(all, TOO_MANY),
        null,
        min == 0 ? "" : tail,
        min == 0 ? Set.of() : needs);
  }

  /** The part in parentheses. */
  RegexOutline grouped() {
    return new RegexOutline(mayBeEmpty, steps + 2, exactly, tail, needs);
  }

  /** A char as two texts are compared: small, and an ASCII letter if it can stand for one. */
  static char small(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u212A' ? 'k' : c == '\u017F' ? 's' : c;
  }

  /** Of two sets, the one whose shortest text is longer. */
  private static Set<String> rarer(Set<String> a, Set<String> b) {
    return shortest(b) > shortest(a) ? b : a;
  }

  private static int shortest(Set<String> texts) {
    return texts.stream().mapToInt(String::length).min().orElse(0);
  }
}
