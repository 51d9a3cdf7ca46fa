// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.phrase.Alternatives.Alternative;
import io.grundton.phrase.Hit;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseIndex;
import io.grundton.phrase.PhraseMatcher;
import io.grundton.phrase.PhraseParser;
import io.grundton.policy.Manuscript;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which alternatives of a phrase found words in the examples. Each alternative is compiled
 * by itself and only looked for where its phrase found something, so that the work grows with the
 * alternatives written and not with what they multiply to.
 */
final class AlternativeCheck {
  private final Played played;
  private final Stemmer stemmer;
  private final PhraseParser parser;
  private final IdentityHashMap<Phrase, Set<Played.Found>> amongOthers = new IdentityHashMap<>();

  AlternativeCheck(Manuscript manuscript, Played played, Stemmer stemmer) {
    this.played = played;
    this.stemmer = stemmer;
    this.parser = new PhraseParser(manuscript.names());
    ListUses uses = new ListUses(manuscript.names());
    Map<String, Set<Played.Found>> byList = new HashMap<>();
    for (Manuscript.Written written : manuscript.phrases()) {
      Set<Played.Found> found = played.by(written.phrase());
      for (String list : found.isEmpty() ? Set.<String>of() : uses.of(written.phrase().source())) {
        byList.computeIfAbsent(list, name -> new LinkedHashSet<>()).addAll(found);
      }
    }
    manuscript
        .lists()
        .forEach(
            (name, phrases) ->
                phrases.forEach(
                    phrase -> amongOthers.put(phrase, byList.getOrDefault(name, Set.of()))));
  }

  /** Whether a phrase without alternatives found words. */
  boolean exercised(Phrase phrase) {
    Set<Played.Found> others = amongOthers.get(phrase);
    return others == null
        ? !played.by(phrase).isEmpty()
        : !found(List.of(phrase), others).isEmpty();
  }

  /** Those of a phrase's alternatives that found words. */
  Set<Alternative> exercised(Phrase phrase, List<Alternative> alternatives) {
    Set<Played.Found> places = amongOthers.getOrDefault(phrase, played.by(phrase));
    if (places.isEmpty()) {
      return Set.of();
    }
    List<Alternative> readable = new ArrayList<>();
    List<Phrase> narrowed = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      Phrase phraseSo = alternative.parsed(parser);
      if (phraseSo != null) {
        narrowed.add(phraseSo);
        readable.add(alternative);
      }
    }
    Set<Alternative> exercised = new HashSet<>();
    found(narrowed, places).forEach(number -> exercised.add(readable.get(number)));
    return exercised;
  }

  private Set<Integer> found(List<Phrase> phrases, Set<Played.Found> places) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    phrases.forEach(builder::add);
    PhraseMatcher matcher = builder.build(stemmer).matcher();
    Set<Integer> found = new HashSet<>();
    for (Played.Found place : places) {
      for (Hit hit : matcher.find(place.text(), place.names())) {
        if (hit.start() < place.end() && place.start() < hit.end()) {
          found.add(hit.phrase());
        }
      }
    }
    return found;
  }
}
