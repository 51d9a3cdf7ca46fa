// SPDX-License-Identifier: Apache-2.0
package io.grundton.waiver;

import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Conversation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The waivers of a job. Immutable. */
public final class Waivers {
  /** Every rule counts everywhere. */
  public static final Waivers NONE = new Waivers(List.of());

  private final List<Waiver> all;
  private final Map<String, List<Waiver>> byRule = new HashMap<>();

  /** Waivers in the order of their file. */
  public Waivers(List<Waiver> all) {
    this.all = List.copyOf(all);
    for (Waiver waiver : all) {
      byRule.computeIfAbsent(waiver.rule(), rule -> new ArrayList<>(1)).add(waiver);
    }
  }

  /** In the order of their file. */
  public List<Waiver> all() {
    return all;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Those that no conversation of a date can use. */
  public List<Waiver> expiredOn(LocalDate date) {
    return all.stream().filter(waiver -> waiver.expiredOn(date)).toList();
  }

  /**
   * The first waiver that excuses a part of a conversation from a rule, null where none does.
   *
   * @param packId the pack that the conversation is audited against
   * @param ruleId a rule of that pack
   * @param date the conversation's business date
   * @param agentId whose part it is, null where the source names nobody
   * @param assignment whom that agent worked for
   */
  public @Nullable Waiver excusing(
      String packId,
      String ruleId,
      LocalDate date,
      Conversation conversation,
      @Nullable String agentId,
      Assignment assignment) {
    for (Waiver waiver : byRule.getOrDefault(ruleId, List.of())) {
      if ((waiver.packId() == null || waiver.packId().equals(packId))
          && !waiver.expiredOn(date)
          && waiver.selector().selects(conversation, agentId, assignment)) {
        return waiver;
      }
    }
    return null;
  }

  /** Reports waivers of packs and rules that are not among the given ones. */
  public void check(Collection<PolicyPack> packs, Problems problems) {
    Set<String> packIds = new TreeSet<>();
    packs.forEach(pack -> packIds.add(pack.id()));
    for (Waiver waiver : all) {
      if (waiver.packId() != null && !packIds.contains(waiver.packId())) {
        problems.add(
            waiver.place(), "W201", unknown("pack", waiver.packId(), packIds, "one of " + packIds));
        continue;
      }
      Set<String> rules = new TreeSet<>();
      for (PolicyPack pack : packs) {
        if (waiver.packId() == null || waiver.packId().equals(pack.id())) {
          pack.rules().stream().map(Rule::header).forEach(header -> rules.add(header.id()));
        }
      }
      if (!rules.contains(waiver.rule())) {
        String legal =
            "a rule of " + (waiver.packId() == null ? "one of " + packIds : waiver.packId());
        problems.add(waiver.place(), "W202", unknown("rule", waiver.rule(), rules, legal));
      }
    }
  }

  private static String unknown(String what, String written, Set<String> legal, String words) {
    return "the %s of a waiver must be %s, but was '%s'%s"
        .formatted(what, words, written, Suggestion.hint(written, legal));
  }
}
