// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static io.grundton.policy.Rules.rule;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.audit.Evidence;
import io.grundton.audit.Finding;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.Event;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Principle;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Scoring;
import io.grundton.storage.Location;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Roster;
import io.grundton.yaml.PackReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hears named events of a house pack: each is forbidden, so that a finding says where it was. */
final class HouseEvents {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  private final Auditor auditor;

  /** Of the pack of a language. */
  HouseEvents(String language, List<String> names) {
    PolicyPack house =
        PackReader.read(
            Location.of(Path.of("pipelines", "house", "packs", "house-" + language + ".yaml")));
    List<Rule> rules = new ArrayList<>();
    for (String name : names) {
      Event event = house.events().get(name);
      rules.add(rule(name).by(event.by()).forbid(event.saying(), Rules.in(event.where())));
    }
    PolicyPack pack =
        new PolicyPack(
            house.id(),
            house.version(),
            house.hash(),
            house.language(),
            house.philosophy(),
            List.of(new Principle("p", "We help.", 1)),
            Scoring.DEFAULT,
            Map.of(),
            rules);
    CompiledPack compiled = new CompiledPack(pack, Stemmers.of(language));
    auditor =
        new Auditor(
            (conversation, date, vendor) -> Optional.of(compiled),
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "test", null)));
  }

  /** The names of the events in each turn that has any, by the number of the turn. */
  SortedMap<Integer, SortedSet<String>> heardIn(Delivered delivered) {
    SortedMap<Integer, SortedSet<String>> heard = new TreeMap<>();
    for (Finding finding : auditor.audit(delivered, DATE).findings()) {
      int turn = ((Evidence.Presence) finding.evidence()).span().turn();
      heard.computeIfAbsent(turn, t -> new TreeSet<>()).add(finding.rule().header().id());
    }
    return heard;
  }
}
