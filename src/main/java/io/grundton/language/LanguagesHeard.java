// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a conversation is held in.
 *
 * @param language that of nearly all that is said, a BCP 47 primary tag; null where it is unknown,
 *     or where there are several
 * @param runs in the order of their first turns; turns that customers cannot see, and those of no
 *     person and no bot, are in none
 */
public record LanguagesHeard(@Nullable String language, List<LanguageRun> runs) {
  /** Of a conversation of which nothing is known. */
  public static final LanguagesHeard NONE = new LanguagesHeard(null, List.of());

  public LanguagesHeard {
    runs = List.copyOf(runs);
  }

  /** Every language that some run is in, in the order of the runs, each once. */
  public List<String> all() {
    return runs.stream().map(LanguageRun::language).filter(Objects::nonNull).distinct().toList();
  }

  /**
   * The language of each turn's run, null where it is unknown.
   *
   * @param turns how many turns the conversation has
   */
  public List<@Nullable String> byTurn(int turns) {
    List<@Nullable String> languages = new ArrayList<>(Collections.nCopies(turns, null));
    for (LanguageRun run : runs) {
      for (int turn : run.turns()) {
        languages.set(turn - 1, run.language());
      }
    }
    return languages;
  }
}
