// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.Listening;
import io.grundton.phrase.Alternatives;
import io.grundton.phrase.Alternatives.Alternative;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Event;
import io.grundton.policy.Example;
import io.grundton.policy.Guard;
import io.grundton.policy.Manuscript;
import io.grundton.policy.Rule;
import io.grundton.problem.Place;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which parts of a pack its examples exercise: every alternative of every phrase, every
 * exception, guard and event.
 *
 * <p>An alternative is exercised if, in an example of a rule that listens to its phrase, the phrase
 * with the choice decided so finds words; one of a list, if it does so among the words that a
 * phrase which uses the list found.
 */
final class Coverage {
  private static final Comparator<Part> BY_PLACE =
      Comparator.comparing((Part part) -> part.place().file())
          .thenComparing(part -> part.place().line())
          .thenComparing(part -> part.place().column());

  private final Manuscript manuscript;
  private final Played played;
  private final IdentityHashMap<Phrase, Owner> owners = new IdentityHashMap<>();
  private final Map<String, Part> actors = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /** What a phrase belongs to. */
  private record Owner(String name, Part.Kind kind) {}

  private Coverage(Manuscript manuscript, Played played) {
    this.manuscript = manuscript;
    this.played = played;
  }

  /**
   * The parts of a pack by place.
   *
   * @param compiled the same pack, with this stemmer
   * @param sound which examples show anything
   */
  static List<Part> of(
      Manuscript manuscript, CompiledPack compiled, Predicate<Example> sound, Stemmer stemmer) {
    Coverage coverage = new Coverage(manuscript, Played.of(compiled, sound));
    for (Rule rule : compiled.pack().rules()) {
      compiled.listening(rule).forEach(listening -> coverage.visit(rule, listening));
    }
    manuscript
        .lists()
        .forEach(
            (name, phrases) ->
                phrases.forEach(
                    phrase ->
                        coverage.owners.put(phrase, new Owner("list " + name, Part.Kind.PHRASE))));
    coverage.addPhrases(new AlternativeCheck(manuscript, coverage.played, stemmer));
    coverage.parts.addAll(coverage.actors.values());
    coverage.parts.sort(BY_PLACE);
    return List.copyOf(coverage.parts);
  }

  private void visit(Rule rule, Listening listening) {
    String named = nameOf(listening.event());
    String owner = named == null ? "rule " + rule.header().id() : "event " + named;
    for (Phrase phrase : listening.saying().say()) {
      owners.putIfAbsent(phrase, new Owner(owner, Part.Kind.PHRASE));
    }
    for (Phrase phrase : listening.saying().except()) {
      owners.putIfAbsent(phrase, new Owner(owner, Part.Kind.EXCEPTION));
    }
    Place place = named == null ? rule.header().place() : placeOf(listening, rule);
    for (Guard guard : listening.saying().guards()) {
      addActor(
          new Part(
              place,
              Part.Kind.GUARD,
              owner,
              "",
              guard.code(),
              played.acted(listening.number(), guard)));
    }
    if (named != null) {
      addActor(new Part(place, Part.Kind.EVENT, owner, "", named, played.happened(named)));
    }
  }

  /** The name under which the pack states an event; null for none, or one that a rule states. */
  private @Nullable String nameOf(@Nullable Event event) {
    return event == null || !event.equals(manuscript.pack().events().get(event.name()))
        ? null
        : event.name();
  }

  private Place placeOf(Listening listening, Rule rule) {
    for (Phrase phrase : listening.saying().say()) {
      Place place = manuscript.placeOf(phrase);
      if (place != null) {
        return place;
      }
    }
    return rule.header().place();
  }

  /* An event is listened to once for each rule that names it: one of them is enough. */
  private void addActor(Part part) {
    actors.merge(
        part.kind() + " " + part.owner() + " " + part.text(),
        part,
        (known, again) -> known.exercised() ? known : again);
  }

  private void addPhrases(AlternativeCheck check) {
    for (Manuscript.Written written : manuscript.phrases()) {
      Owner owner = owners.get(written.phrase());
      if (owner == null) {
        continue;
      }
      List<Alternative> alternatives = Alternatives.of(written.phrase());
      if (alternatives.isEmpty()) {
        boolean exercised = check.exercised(written.phrase());
        add(written, owner, 0, written.phrase().source(), exercised);
        continue;
      }
      Set<Alternative> exercised = check.exercised(written.phrase(), alternatives);
      for (Alternative one : alternatives) {
        add(written, owner, one.offset(), one.text(), exercised.contains(one));
      }
    }
  }

  private void add(
      Manuscript.Written written, Owner owner, int offset, String text, boolean exercised) {
    parts.add(
        new Part(
            written.places().at(offset),
            owner.kind(),
            owner.name(),
            written.phrase().source(),
            text,
            exercised));
  }
}
