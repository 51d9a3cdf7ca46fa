// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.phrase.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that count when they are said.
 *
 * @param say any one of these, at least one
 * @param except a hit of one of these that overlaps a hit of {@code say} deletes it
 * @param guards circumstances that delete a hit
 * @param across whether gaps of the phrases may cross the end of a sentence
 */
public record Saying(List<Phrase> say, List<Phrase> except, Set<Guard> guards, boolean across) {
  public Saying {
    say = List.copyOf(say);
    except = List.copyOf(except);
    guards =
        guards.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(guards));
  }

  /** Words whose gaps stay inside a sentence. */
  public Saying(List<Phrase> say, List<Phrase> except, Set<Guard> guards) {
    this(say, except, guards, false);
  }
}
