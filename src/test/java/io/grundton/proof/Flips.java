// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.audit.Verdict;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.label.Models;
import io.grundton.language.WordWeights;
import io.grundton.opennlp.ShippedModels;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.storage.Location;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Roster;
import io.grundton.waiver.Waivers;
import io.grundton.yaml.PackReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells conversations again and counts what fails then and did not before, or the reverse, on
 * account of classifiers: with them it differs, and without them it does not.
 */
final class Flips {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Origin ORIGIN = new Origin("told", DAY, "told", 0);

  private final Auditor hearing;
  private final Auditor deaf;
  private final List<Retelling> retellings = Retelling.all();
  private final Map<String, Integer> pairs = new TreeMap<>();
  private final Map<String, Integer> flips = new TreeMap<>();
  private int verdicts;

  Flips(Path file) {
    PolicyPack pack = PackReader.read(Location.of(file));
    hearing = auditor(pack, Models.of(ShippedModels.all()));
    deaf = auditor(pack, Models.NONE);
  }

  private static Auditor auditor(PolicyPack pack, Models models) {
    CompiledPack compiled = new CompiledPack(pack, Stemmers.of(pack.language()), models);
    return new Auditor(
        (conversation, date, vendor) -> Optional.of(compiled),
        Roster.of(List.of(), Set.of()),
        new Flagger(new ReviewSettings(0, "", null)),
        Waivers.NONE,
        models,
        WordWeights.NONE);
  }

  void tellAgain(Conversation conversation) {
    Set<Rule> heard = failed(hearing, conversation);
    Set<Rule> words = failed(deaf, conversation);
    for (Retelling retelling : retellings) {
      Conversation told = retelling.of(conversation);
      if (told.equals(conversation)) {
        continue;
      }
      pairs.merge(retelling.name(), 1, Integer::sum);
      Set<Rule> again = failed(hearing, told);
      if (!again.equals(heard)) {
        Set<Rule> changed = difference(heard, again);
        changed.removeAll(difference(words, failed(deaf, told)));
        for (Rule rule : changed) {
          flips.merge(retelling.name() + ": " + rule.header().id(), 1, Integer::sum);
        }
      }
    }
  }

  private Set<Rule> failed(Auditor auditor, Conversation conversation) {
    Set<Rule> failed = new HashSet<>();
    List<Verdict> all =
        auditor.audit(new Delivered(conversation, ORIGIN, "0".repeat(64)), DAY).verdicts();
    verdicts += all.size();
    for (Verdict verdict : all) {
      if (verdict.status() == Status.FAIL) {
        failed.add(verdict.rule());
      }
    }
    return failed;
  }

  private static Set<Rule> difference(Set<Rule> one, Set<Rule> other) {
    Set<Rule> difference = new HashSet<>(one);
    difference.removeAll(other);
    Set<Rule> reverse = new HashSet<>(other);
    reverse.removeAll(one);
    difference.addAll(reverse);
    return difference;
  }

  int pairs() {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<String, Integer> flips() {
    return new HashMap<>(flips);
  }

  @Override
  public String toString() {
    return "%,d pairs, %,d verdicts, flips %s; pairs by retelling %s"
        .formatted(pairs(), verdicts, flips, pairs);
  }
}
