// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import io.grundton.transcript.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The longest stretch of one speaker's turns in one language; turns of others may stand between,
 * and turns too short or too mixed to tell, which are runs of their own.
 *
 * @param speaker whose
 * @param turns their numbers, ascending, at least one
 * @param language BCP 47 primary tag, null where it is unknown
 */
public record LanguageRun(Speaker speaker, List<Integer> turns, @Nullable String language) {
  public LanguageRun {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a run must have a turn, but has none");
    }
  }

  int firstTurn() {
    return turns.get(0);
  }
}
