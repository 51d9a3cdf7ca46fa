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
          "not", "never", "no", "none", "nothing", "without", "nor", "neither", "nicht", "nichts",
          "nie", "niemals", "ohne", "weder");
  private static final String NEGATOR_PREFIX = "kein";

  /** Behind a negator they take the negation away: <i>not only</i>, <i>nicht bloß</i>. */
  private static final Set<String> ONLY =
      Set.of("only", "just", "merely", "simply", "nur", "bloss", "lediglich", "allein");

  /** Behind another negator they are none: <i>not without</i>, <i>nicht ohne</i>. */
  private static final Set<String> LACKS = Set.of("without", "ohne");

  private static final Set<String> CONTRASTS =
      Set.of("but", "however", "only", "aber", "sondern", "jedoch", "nur", "doch");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "wenn", "falls", "sofern", "ob", "vorausgesetzt");

  /** At the start of a sentence that is no question they are conditions. */
  private static final Set<String> FIRST_CONDITIONS =
      Set.of("should", "sollte", "sollten", "solltest", "solltet");

  /** Comma, semicolon, colon, and the dashes that are no hyphen. */
  private static final String CLAUSE_ENDS = ",;:\u2013\u2014";

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

  /*
   * Only what stands before is looked at: German can negate at the end of a clause ("das hilft Ihnen
   * nicht"), but what such a "nicht" belongs to takes a grammar to tell.
   */
  private boolean negated(Hit hit) {
    int sentence = matcher.sentence(hit.startToken());
    for (int i = 1; i <= NEGATION_REACH; i++) {
      int word = hit.startToken() - i;
      if (word < 0
          || matcher.sentence(word) != sentence
          || CONTRASTS.contains(matcher.folded(word))
          || clauseEndsBehind(word)) {
        return false;
      }
      if (isNegator(word) && !ONLY.contains(matcher.folded(word + 1))) {
        boolean twice = LACKS.contains(matcher.folded(word)) && word > 0 && isNegator(word - 1);
        return !twice;
      }
    }
    return false;
  }

  private boolean isNegator(int word) {
    String folded = matcher.folded(word);
    return NEGATORS.contains(folded) || folded.startsWith(NEGATOR_PREFIX);
  }

  private boolean clauseEndsBehind(int word) {
    for (int i = matcher.end(word); i < matcher.start(word + 1); i++) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
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
        if (CONDITIONS.contains(matcher.folded(word)) || isFirstCondition(word)) {
          conditionalSentence = matcher.sentence(word);
        }
      }
    }
    return conditionalWords.get(hit.startToken());
  }

  private boolean isFirstCondition(int word) {
    return FIRST_CONDITIONS.contains(matcher.folded(word))
        && !matcher.inQuestion(word)
        && (word == 0 || matcher.sentence(word - 1) != matcher.sentence(word));
  }

  private boolean quoted(Hit hit) {
    if (quotedChars == null) {
      quotedChars = Quotations.in(text);
    }
    return quotedChars.nextClearBit(hit.start()) >= hit.end();
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
