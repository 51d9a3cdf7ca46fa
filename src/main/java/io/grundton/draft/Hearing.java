// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.phrase.Hit;
import io.grundton.phrase.PhraseIndex;
import io.grundton.phrase.PhraseMatcher;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears in a line whether something is said, so that examples come out as they should. */
final class Hearing {
  private final PhraseMatcher matcher;
  private final int say;

  /** Of a saying, its phrases referring to these lists. */
  Hearing(DraftSaying saying, NamedLists lists, Stemmer stemmer) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    saying.say().forEach(phrase -> builder.add(lists.parse(phrase.text())));
    saying
        .except()
        .forEach(phrase -> builder.add(lists.parse(phrase.text()), PhraseIndex.Extent.LONGEST));
    this.say = saying.say().size();
    this.matcher = builder.build(stemmer).matcher();
  }

  boolean hears(String line) {
    List<Hit> hits = new ArrayList<>(matcher.find(line, Set.of()));
    return hits.stream()
        .anyMatch(
            hit ->
                hit.phrase() < say
                    && hits.stream().noneMatch(o -> o.phrase() >= say && o.overlaps(hit)));
  }
}
