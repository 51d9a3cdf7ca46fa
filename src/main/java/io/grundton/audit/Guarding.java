// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.Hit;
import io.grundton.phrase.PhraseMatcher;
import io.grundton.policy.Guard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a hit in one turn does not count because of what stands around it. What a guard
 * needs to know of the turn is found out once, when the first hit asks.
 */
final class Guarding {
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "never", "no", "without", "nor", "neither", "nicht", "nie", "niemals", "ohne",
          "weder");
  private static final String NEGATOR_PREFIX = "kein";
  private static final Set<String> CONTRASTS =
      Set.of("but", "however", "only", "aber", "sondern", "jedoch", "nur");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "wenn", "falls", "sofern", "ob");
  private static final int NEGATION_REACH = 3;
  private static final int ECHO_LENGTH = 4;
  private static final int NOWHERE = -1;

  private final PhraseMatcher matcher;
  private final String text;
  private final List<String> otherSide;
  private @Nullable BitSet quotedChars;
  private @Nullable BitSet conditionalWords;
  private @Nullable BitSet echoedWords;

  /**
   * The guarding of one turn.
   *
   * @param matcher as it stands after finding the hits
   * @param text the turn
   * @param otherSide folded words of the other side's last turn, empty if it did not speak
   */
  Guarding(PhraseMatcher matcher, String text, List<String> otherSide) {
    this.matcher = matcher;
    this.text = text;
    this.otherSide = otherSide;
  }

  /**
   * Whether any of these guards deletes a hit. What a regular expression finds between words can
   * only be quoted.
   */
  boolean deletes(Set<Guard> guards, Hit hit) {
    boolean betweenWords = hit.startToken() == hit.endToken();
    for (Guard guard : guards) {
      if (betweenWords && guard != Guard.QUOTED) {
        continue;
      }
      boolean deleted =
          switch (guard) {
            case NEGATED -> negated(hit);
            case QUOTED -> quoted(hit);
            case ECHOED -> echoed(hit);
            case QUESTION -> matcher.inQuestion(hit.startToken());
            case CONDITIONAL -> conditional(hit);
          };
      if (deleted) {
        return true;
      }
    }
    return false;
  }

  private boolean negated(Hit hit) {
    int sentence = matcher.sentence(hit.startToken());
    for (int i = 1; i <= NEGATION_REACH; i++) {
      int word = hit.startToken() - i;
      if (word < 0
          || matcher.sentence(word) != sentence
          || CONTRASTS.contains(matcher.folded(word))) {
        return false;
      }
      if (NEGATORS.contains(matcher.folded(word))
          || matcher.folded(word).startsWith(NEGATOR_PREFIX)) {
        return true;
      }
    }
    return false;
  }

  private boolean conditional(Hit hit) {
    if (conditionalWords == null) {
      conditionalWords = new BitSet(matcher.words());
      int conditionalSentence = NOWHERE;
      for (int word = 0; word < matcher.words(); word++) {
        conditionalWords.set(word, matcher.sentence(word) == conditionalSentence);
        if (CONDITIONS.contains(matcher.folded(word))) {
          conditionalSentence = matcher.sentence(word);
        }
      }
    }
    return conditionalWords.get(hit.startToken());
  }

  private boolean quoted(Hit hit) {
    if (quotedChars == null) {
      quotedChars = quotedChars(text);
    }
    return quotedChars.nextClearBit(hit.start()) >= hit.end();
  }

  /*
   * Marks open and close in turn, since one sign opens in one language and closes in another; only
   * the low mark always opens. A mark without its partner on the same line quotes nothing.
   */
  private static BitSet quotedChars(String text) {
    BitSet quoted = new BitSet(text.length());
    int open = NOWHERE;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\u201E' -> open = i;
        case '"', '\u201C', '\u201D', '\u00AB', '\u00BB' -> {
          if (open == NOWHERE) {
            open = i;
          } else {
            quoted.set(open, i + 1);
            open = NOWHERE;
          }
        }
        case '\n' -> open = NOWHERE;
        default -> {}
      }
    }
    return quoted;
  }

  private boolean echoed(Hit hit) {
    if (echoedWords == null) {
      echoedWords = echoedWords();
    }
    int echo = echoedWords.nextSetBit(hit.startToken());
    return echo >= 0 && echo < hit.endToken();
  }

  private BitSet echoedWords() {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + ECHO_LENGTH <= otherSide.size(); i++) {
      runs.add(otherSide.subList(i, i + ECHO_LENGTH));
    }
    List<String> words = new ArrayList<>(matcher.words());
    for (int i = 0; i < matcher.words(); i++) {
      words.add(matcher.folded(i));
    }
    BitSet echoed = new BitSet(words.size());
    for (int i = 0; i + ECHO_LENGTH <= words.size(); i++) {
      if (runs.contains(words.subList(i, i + ECHO_LENGTH))) {
        echoed.set(i, i + ECHO_LENGTH);
      }
    }
    return echoed;
  }
}
