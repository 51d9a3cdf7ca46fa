// SPDX-License-Identifier: Apache-2.0
package io.grundton.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The hint "did you mean ...?": the legal word nearest to what was written. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The legal word within a third of the written word's length (at least one, at most three edits),
   * the first in the given order where several are equally near.
   */
  public static Optional<String> nearest(String written, Collection<String> legal) {
    int limit = Math.min(3, Math.max(1, written.length() / 3));
    String best = null;
    int bestDistance = limit + 1;
    for (String word : legal) {
      int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code " (did you mean 'x'?)"}, or nothing. */
  public static String hint(String written, Collection<String> legal) {
    return nearest(written, legal).map(word -> " (did you mean '" + word + "'?)").orElse("");
  }

  /* Levenshtein's distance by rows; both words are short. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
