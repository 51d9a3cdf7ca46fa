// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule to be: reported, not scored.
 *
 * @param id as packs allow it
 * @param kind what becomes of the saying
 * @param why one sentence
 * @param notes what is different from the original, a line each
 * @param saying the words that the rule looks for
 * @param facts what must be known, values by their key in {@code when}
 * @param event name of an event of the pack that must occur, null for none
 * @param said phrases of which one must be said by anybody, possibly none
 * @param given what its examples take as known, by key
 * @param fails turns of the example that fails
 * @param passes turns of the example that passes
 */
public record DraftRule(
    String id,
    Kind kind,
    String why,
    List<String> notes,
    DraftSaying saying,
    Map<String, List<String>> facts,
    @Nullable String event,
    List<String> said,
    Map<String, String> given,
    List<String> fails,
    List<String> passes) {
  /** What becomes of the words of a rule. */
  public enum Kind {
    /** The category occurs where they are said. */
    FORBID,
    /** The category occurs where they are not said. */
    REQUIRE
  }

  public DraftRule {
    notes = List.copyOf(notes);
    said = List.copyOf(said);
    fails = List.copyOf(fails);
    passes = List.copyOf(passes);
  }
}
