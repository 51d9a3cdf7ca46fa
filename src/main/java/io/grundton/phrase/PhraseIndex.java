// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases, compiled to be looked for at once. Immutable, for any number of threads; each looks
 * with its own {@link #matcher()}.
 *
 * <p>Each phrase becomes plain sequences of token tests. A sequence is filed under the one of its
 * tests that should pass least often, its anchor, so that a token of a text costs what the
 * sequences anchored at it cost, however many phrases there are.
 */
public final class PhraseIndex {
  private final TokenTests tests;
  private final Compiled[][] anchored;
  private final int phrases;

  private PhraseIndex(TokenTests tests, Compiled[][] anchored, int phrases) {
    this.tests = tests;
    this.anchored = anchored;
    this.phrases = phrases;
  }

  /** How many phrases were added. */
  public int size() {
    return phrases;
  }

  /** A new matcher, for one thread. */
  public PhraseMatcher matcher() {
    return new PhraseMatcher(this);
  }

  TokenTests tests() {
    return tests;
  }

  int testCount() {
    return anchored.length;
  }

  Compiled[] anchoredAt(int test) {
    return anchored[test];
  }

  /**
   * A sequence with its tests numbered.
   *
   * @param phrase the number of its phrase
   * @param anchor which of its tests it is filed under
   */
  @SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
  record Compiled(
      int phrase,
      int[] tests,
      int[] gaps,
      int endGap,
      Extent extent,
      int anchor,
      boolean atStart,
      boolean atEnd,
      Layer layer) {}

  /** Which of the matches around one anchor is the hit. */
  public enum Extent {
    /** The one with the fewest tokens. */
    SHORTEST,
    /** The one with the most: all these hits together cover every token of every match. */
    LONGEST
  }

  /** Collects phrases. */
  public static final class Builder {
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();

    /** Adds a phrase whose shortest matches are hits, and returns its number, counted from 0. */
    public int add(Phrase phrase) {
      return add(phrase, Extent.SHORTEST);
    }

    /** Adds a phrase and returns its number, counted from 0. */
    public int add(Phrase phrase, Extent extent) {
      phrases.add(phrase);
      extents.add(extent);
      return phrases.size() - 1;
    }

    /** Compiles what was added; {@code ~} words are compared by this stemmer. */
    public PhraseIndex build(Stemmer stemmer) {
      Map<TokenTest, Integer> ids = new LinkedHashMap<>();
      List<List<Sequence>> sequences = new ArrayList<>();
      for (Phrase phrase : phrases) {
        List<Sequence> expanded = phrase.sequences();
        sequences.add(expanded);
        for (Sequence sequence : expanded) {
          for (TokenTest test : sequence.tests()) {
            ids.putIfAbsent(test, ids.size());
          }
        }
      }
      List<List<Compiled>> anchored = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        anchored.add(new ArrayList<>());
      }
      for (int phrase = 0; phrase < sequences.size(); phrase++) {
        for (Sequence sequence : sequences.get(phrase)) {
          Compiled compiled = compile(phrase, sequence, ids);
          anchored.get(compiled.tests()[compiled.anchor()]).add(compiled);
        }
      }
      Compiled[][] table =
          anchored.stream().map(list -> list.toArray(Compiled[]::new)).toArray(Compiled[][]::new);
      return new PhraseIndex(
          new TokenTests(List.copyOf(ids.keySet()), stemmer), table, phrases.size());
    }

    private Compiled compile(int phrase, Sequence sequence, Map<TokenTest, Integer> ids) {
      int[] tests = sequence.tests().stream().mapToInt(ids::get).toArray();
      int[] gaps = sequence.gaps().stream().mapToInt(Integer::intValue).toArray();
      int anchor = 0;
      for (int i = 1; i < tests.length; i++) {
        if (expense(sequence.tests().get(i)) < expense(sequence.tests().get(anchor))) {
          anchor = i;
        }
      }
      return new Compiled(
          phrase,
          tests,
          gaps,
          sequence.endGap(),
          extents.get(phrase),
          anchor,
          sequence.atStart(),
          sequence.atEnd(),
          sequence.layer());
    }

    /*
     * A guess at how often a test passes: shapes and short words often, long words rarely. It must
     * not look at other phrases: the anchor decides which of several spans is found, and a rule
     * must find the same in every pack.
     */
    private static int expense(TokenTest test) {
      return switch (test.kind()) {
        case SHAPE -> 400;
        case CUSTOMER_NAME -> 60;
        case STEM, PREFIX, SUFFIX, INFIX -> 40 + 20 * Math.max(0, 6 - test.text().length());
        case WORD, CASED -> 20 * Math.max(0, 8 - test.text().length());
        case ANY ->
            10 + test.members().stream().mapToInt(member -> expense(member)).max().orElseThrow();
      };
    }
  }
}
