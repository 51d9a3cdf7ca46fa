// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens in order with bounded gaps between them.
 *
 * @param tests what each token must pass, at least one
 * @param gaps how many tokens may stand before each; before the first, since the turn's start
 * @param endGap how many tokens may stand after the last, up to the turn's end
 * @param atStart whether the first gap begins at the first token of the turn
 * @param atEnd whether the last gap ends at the last token of the turn
 * @param across whether gaps may cross the end of a sentence
 */
record Sequence(
    List<TokenTest> tests,
    List<Integer> gaps,
    int endGap,
    boolean atStart,
    boolean atEnd,
    boolean across) {
  Sequence {
    tests = List.copyOf(tests);
    gaps = List.copyOf(gaps);
  }

  Layer layer() {
    return tests.stream()
        .map(TokenTest::layer)
        .reduce(Layer.SURFACE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** A sequence that is still being put together. */
  static final class Draft {
    private final List<TokenTest> tests;
    private final List<Integer> gaps;
    private final int openGap;

    Draft() {
      this(List.of(), List.of(), 0);
    }

    private Draft(List<TokenTest> tests, List<Integer> gaps, int openGap) {
      this.tests = tests;
      this.gaps = gaps;
      this.openGap = openGap;
    }

    Draft with(Element element) {
      if (element instanceof Element.Gap gap) {
        return new Draft(tests, gaps, openGap + gap.max());
      }
      TokenTest test = ((Element.Token) element).test();
      List<TokenTest> moreTests = new ArrayList<>(tests);
      moreTests.add(test);
      List<Integer> moreGaps = new ArrayList<>(gaps);
      moreGaps.add(openGap);
      return new Draft(moreTests, moreGaps, 0);
    }

    Sequence finish(Phrase phrase) {
      if (tests.isEmpty()) {
        throw new PhraseException("a phrase must have at least one token that is not optional", 0);
      }
      List<Integer> bound = new ArrayList<>(gaps);
      if (!phrase.atStart()) {
        bound.set(0, 0);
      }
      int endGap = phrase.atEnd() ? openGap : 0;
      int span = tests.size() + bound.stream().mapToInt(Integer::intValue).sum() + endGap;
      if (span > Phrase.MAX_SPAN) {
        throw new PhraseException(
            "a phrase may span at most "
                + Phrase.MAX_SPAN
                + " tokens with its gaps, but this one may span "
                + span,
            0);
      }
      return new Sequence(tests, bound, endGap, phrase.atStart(), phrase.atEnd(), phrase.across());
    }
  }
}
