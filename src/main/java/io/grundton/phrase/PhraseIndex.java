// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Many phrases, compiled to be looked for at once. Immutable, for any number of threads; each looks
 * with its own {@link #matcher()}.
 *
 * <p>Each phrase becomes plain sequences of token tests. A sequence is filed under its anchor, a
 * run of plain words where it has one, and all runs are found in one pass: a token of a text costs
 * the same however many phrases there are, and only where a whole run stands is more looked at.
 */
public final class PhraseIndex {
  private final TokenTests tests;
  private final Anchors anchors;
  private final RegexSearch regexes;
  private final int phrases;
  private final int sequences;

  private PhraseIndex(
      TokenTests tests, Anchors anchors, RegexSearch regexes, int phrases, int sequences) {
    this.tests = tests;
    this.anchors = anchors;
    this.regexes = regexes;
    this.phrases = phrases;
    this.sequences = sequences;
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

  Anchors anchors() {
    return anchors;
  }

  RegexSearch regexes() {
    return regexes;
  }

  /** How many sequences the phrases stand for. */
  int sequences() {
    return sequences;
  }

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
      List<List<Sequence>> sequences = phrases.stream().map(Phrase::sequences).toList();
      Set<TokenTest> asked = new LinkedHashSet<>();
      sequences.forEach(each -> each.forEach(sequence -> asked.addAll(sequence.tests())));
      TokenTests tests = new TokenTests(asked, stemmer);
      List<Compiled> compiled = new ArrayList<>();
      for (int phrase = 0; phrase < sequences.size(); phrase++) {
        for (Sequence sequence : sequences.get(phrase)) {
          compiled.add(Compiled.of(compiled.size(), phrase, sequence, tests, extents.get(phrase)));
        }
      }
      Map<Integer, Regex> regexes = new TreeMap<>();
      for (int phrase = 0; phrase < phrases.size(); phrase++) {
        Regex regex = phrases.get(phrase).regex();
        if (regex != null) {
          regexes.put(phrase, regex);
        }
      }
      return new PhraseIndex(
          tests,
          new Anchors(tests, compiled),
          new RegexSearch(regexes),
          phrases.size(),
          compiled.size());
    }
  }
}
