// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.Listening;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Event;
import io.grundton.policy.Manuscript;
import io.grundton.policy.Rule;
import io.grundton.problem.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds lists and events that nothing uses. */
final class UseLint {
  private UseLint() {}

  static void check(Manuscript manuscript, CompiledPack compiled, List<Flaw> flaws) {
    Set<String> happening = checkLists(manuscript, flaws);
    for (Rule rule : compiled.pack().rules()) {
      for (Listening listening : compiled.listening(rule)) {
        if (listening.event() != null) {
          happening.add(listening.event().name());
        }
      }
    }
    for (Map.Entry<String, Event> event : manuscript.pack().events().entrySet()) {
      if (!happening.contains(event.getKey())) {
        add(
            event.getValue().saying().say(),
            Flaw.Kind.UNUSED_EVENT,
            "event '%s' is used by no rule: use it or remove it".formatted(event.getKey()),
            manuscript,
            flaws);
      }
    }
  }

  /* Returns what phrases name, which may be events, too. */
  private static Set<String> checkLists(Manuscript manuscript, List<Flaw> flaws) {
    Set<Phrase> inLists = Collections.newSetFromMap(new IdentityHashMap<>());
    manuscript.lists().values().forEach(inLists::addAll);
    ListUses uses = new ListUses(manuscript.names());
    Set<String> used = new HashSet<>();
    for (Manuscript.Written written : manuscript.phrases()) {
      if (!inLists.contains(written.phrase())) {
        used.addAll(uses.of(written.phrase().source()));
      }
    }
    manuscript
        .lists()
        .forEach(
            (name, phrases) -> {
              if (!used.contains(name)) {
                String message = "list '%s' is used by no phrase: use it or remove it";
                add(phrases, Flaw.Kind.UNUSED_LIST, message.formatted(name), manuscript, flaws);
              }
            });
    return used;
  }

  /* Where its first phrase stands is where its author looks. */
  private static void add(
      List<Phrase> phrases,
      Flaw.Kind kind,
      String message,
      Manuscript manuscript,
      List<Flaw> flaws) {
    Place place = phrases.isEmpty() ? null : manuscript.placeOf(phrases.get(0));
    if (place != null) {
      flaws.add(new Flaw(place, kind, message));
    }
  }
}
