// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Hit;
import io.grundton.phrase.PhraseMatcher;
import io.grundton.policy.Guard;
import java.util.List;
import java.util.Set;

/** Decides whether a hit does not count because of what stands around it. */
final class Guarding {
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "never", "no", "without", "nor", "neither", "nicht", "nie", "niemals", "ohne",
          "weder", "kein", "keine", "keinen", "keinem", "keiner", "keines");
  private static final Set<String> CONTRASTS =
      Set.of("but", "however", "only", "aber", "sondern", "jedoch", "nur");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "wenn", "falls", "sofern", "ob");
  private static final int NEGATION_REACH = 3;
  private static final int ECHO_LENGTH = 4;

  private Guarding() {}

  /**
   * Whether any guard deletes a hit.
   *
   * @param matcher as it stands after finding the hit
   * @param text the turn
   * @param otherSide folded words of the other side's last turn, empty if it did not speak
   */
  static boolean deletes(
      Set<Guard> guards, Hit hit, PhraseMatcher matcher, String text, List<String> otherSide) {
    for (Guard guard : guards) {
      boolean deleted =
          switch (guard) {
            case NEGATED -> negated(hit, matcher);
            case QUOTED -> quoted(hit, text);
            case ECHOED -> echoed(hit, matcher, otherSide);
            case QUESTION -> matcher.inQuestion(hit.startToken());
            case CONDITIONAL -> conditional(hit, matcher);
          };
      if (deleted) {
        return true;
      }
    }
    return false;
  }

  private static boolean negated(Hit hit, PhraseMatcher matcher) {
    int sentence = matcher.sentence(hit.startToken());
    for (int i = 1; i <= NEGATION_REACH; i++) {
      int token = hit.startToken() - i;
      if (token < 0
          || matcher.sentence(token) != sentence
          || CONTRASTS.contains(matcher.folded(token))) {
        return false;
      }
      if (NEGATORS.contains(matcher.folded(token))) {
        return true;
      }
    }
    return false;
  }

  private static boolean conditional(Hit hit, PhraseMatcher matcher) {
    int sentence = matcher.sentence(hit.startToken());
    for (int token = hit.startToken() - 1;
        token >= 0 && matcher.sentence(token) == sentence;
        token--) {
      if (CONDITIONS.contains(matcher.folded(token))) {
        return true;
      }
    }
    return false;
  }

  private static boolean quoted(Hit hit, String text) {
    boolean open = false;
    for (int i = 0; i < hit.start(); i++) {
      switch (text.charAt(i)) {
        case '"' -> open = !open;
        case '\u201E', '\u00AB' -> open = true;
        case '\u201C' -> open = !open;
        case '\u201D' -> open = false;
        case '\u00BB' -> open = !open;
        case '\n' -> open = false;
        default -> {}
      }
    }
    return open;
  }

  private static boolean echoed(Hit hit, PhraseMatcher matcher, List<String> otherSide) {
    int first = Math.max(0, hit.startToken() - ECHO_LENGTH + 1);
    int last = Math.min(matcher.words() - ECHO_LENGTH, hit.endToken() - 1);
    for (int from = first; from <= last; from++) {
      for (int other = 0; other + ECHO_LENGTH <= otherSide.size(); other++) {
        if (same(matcher, from, otherSide, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(PhraseMatcher matcher, int from, List<String> words, int other) {
    for (int i = 0; i < ECHO_LENGTH; i++) {
      if (!matcher.folded(from + i).equals(words.get(other + i))) {
        return false;
      }
    }
    return true;
  }
}
