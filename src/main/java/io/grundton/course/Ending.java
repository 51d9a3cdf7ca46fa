// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.transcript.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation ended, by what can be seen of it.
 *
 * @param outcome null where a sentence may say it, but not surely
 * @param by how it is known
 * @param at the sentence that it rests on: one that was heard, or one that nobody answered
 * @param probabilityBp in basis points, 1 to 10,000; null exactly where {@code by} is the shape
 */
public record Ending(
    @Nullable Outcome outcome, By by, Sentence at, @Nullable Integer probabilityBp) {
  /** How an outcome is known. */
  public enum By {
    HEARD,
    SHAPE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that tables use. */
    public String code() {
      return code;
    }
  }

  public Ending {
    if ((by == By.SHAPE) != (probabilityBp == null) || (by == By.SHAPE && outcome == null)) {
      throw new IllegalArgumentException(
          "an ending must have a probability if it was heard and an outcome if it was not, but was"
              + " %s with %s by %s".formatted(outcome, probabilityBp, by.code()));
    }
    if (probabilityBp != null) {
      checkProbability(probabilityBp);
    }
  }

  static void checkProbability(int probabilityBp) {
    if (probabilityBp < 1 || probabilityBp > 10_000) {
      throw new IllegalArgumentException(
          "a probability must be from 1 to 10000 basis points, but was " + probabilityBp);
    }
  }
}
