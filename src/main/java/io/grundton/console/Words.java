// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import java.util.Arrays;

/** Finds words that a reviewer took from a turn as pages show it. */
final class Words {
  private Words() {}

  /**
   * Where words are in a turn.
   *
   * @param words as shown: what is not visible in the turn stands in them as its code
   * @throws RefusedException if they are not there, or there more than once
   */
  static Passage in(Dossier dossier, int turnNo, String words) {
    Dossier.Line line = dossier.line(turnNo);
    if (line == null) {
      throw new RefusedException("refused.words");
    }
    int[] points = line.text().codePoints().toArray();
    int[] starts = new int[points.length + 1];
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      shown.append(Visible.of(Character.toString(points[i])));
      starts[i + 1] = shown.length();
    }
    int start = shown.indexOf(words);
    // Not within the code of a character.
    int from = Arrays.binarySearch(starts, start);
    int to = Arrays.binarySearch(starts, start + words.length());
    if (start < 0 || from < 0 || to < 0) {
      throw new RefusedException("refused.words");
    }
    if (shown.indexOf(words, start + 1) >= 0) {
      throw new RefusedException("refused.words-twice");
    }
    return new Passage(turnNo, from, to);
  }
}
