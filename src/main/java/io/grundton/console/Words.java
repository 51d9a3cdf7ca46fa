// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Passage;

/** Finds words that a reviewer took from a turn. */
final class Words {
  private Words() {}

  /**
   * Where words are in a turn.
   *
   * @throws RefusedException if they are not there, or there more than once
   */
  static Passage in(Dossier dossier, int turnNo, String words) {
    Dossier.Line line = dossier.line(turnNo);
    int start = line == null ? -1 : line.text().indexOf(words);
    if (line == null || start < 0) {
      throw new RefusedException("refused.words");
    }
    if (line.text().indexOf(words, start + 1) >= 0) {
      throw new RefusedException("refused.words-twice");
    }
    int from = line.text().codePointCount(0, start);
    return new Passage(turnNo, from, from + words.codePointCount(0, words.length()));
  }
}
