// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.Audit;
import io.grundton.audit.Evidence;
import io.grundton.audit.Finding;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.transcript.Conversation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the audits of conversations against two versions of a pack. Findings are the same if
 * their ids are. Memory grows with rules and vendors, not with conversations.
 */
public final class Comparison {
  private final PolicyPack before;
  private final PolicyPack after;
  private final int max;
  private final Map<String, Tally> byRule = new LinkedHashMap<>();
  private final Map<String, Difference.OfVendor> byVendor = new TreeMap<>();
  private long conversations;
  private long rescored;

  /**
   * A comparison that has seen nothing yet.
   *
   * @param max how many findings of each rule to show, gained and lost each
   */
  public Comparison(PolicyPack before, PolicyPack after, int max) {
    this.before = before;
    this.after = after;
    this.max = max;
    for (PolicyPack pack : List.of(after, before)) {
      for (Rule rule : pack.rules()) {
        byRule.putIfAbsent(rule.header().id(), new Tally());
      }
    }
  }

  private static final class Tally {
    long gained;
    long lost;
    final List<Difference.Shown> someGained = new ArrayList<>();
    final List<Difference.Shown> someLost = new ArrayList<>();
  }

  /** Adds one conversation, audited against both. */
  public void add(Audit old, Audit young) {
    conversations++;
    Integer oldScore = old.score().scoreBp();
    Integer youngScore = young.score().scoreBp();
    rescored += Objects.equals(oldScore, youngScore) ? 0 : 1;
    String vendor = young.cast().ownedBy().assignment().vendorId();
    byVendor.merge(
        vendor,
        new Difference.OfVendor(
            vendor,
            1,
            oldScore == null ? 0 : 1,
            oldScore == null ? 0 : oldScore,
            youngScore == null ? 0 : 1,
            youngScore == null ? 0 : youngScore),
        Comparison::sum);
    Quotes quotes = new Quotes(young.conversation());
    for (Finding finding : without(young.findings(), old.findings())) {
      Tally tally = tally(finding);
      tally.gained++;
      show(finding, young, quotes, tally.someGained);
    }
    for (Finding finding : without(old.findings(), young.findings())) {
      Tally tally = tally(finding);
      tally.lost++;
      show(finding, old, quotes, tally.someLost);
    }
  }

  private Tally tally(Finding finding) {
    return byRule.computeIfAbsent(finding.rule().header().id(), id -> new Tally());
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    Set<String> ids = new HashSet<>();
    others.forEach(finding -> ids.add(finding.findingId() + finding.status()));
    return findings.stream()
        .filter(finding -> !ids.contains(finding.findingId() + finding.status()))
        .toList();
  }

  private void show(Finding finding, Audit audit, Quotes quotes, List<Difference.Shown> some) {
    if (some.size() >= max) {
      return;
    }
    Conversation conversation = audit.conversation();
    Evidence.Span trigger = finding.evidence().trigger();
    boolean present = finding.evidence() instanceof Evidence.Presence;
    Evidence.Presence presence = present ? (Evidence.Presence) finding.evidence() : null;
    some.add(
        new Difference.Shown(
            audit.key(),
            conversation.sourceId() + "/" + conversation.conversationId(),
            finding.status().code(),
            presence == null
                ? ((Evidence.Absence) finding.evidence()).toTurn()
                : presence.span().turn(),
            presence == null ? null : quotes.of(presence.span()),
            presence == null ? null : presence.pattern(),
            trigger == null ? null : trigger.turn(),
            trigger == null ? null : quotes.of(trigger)));
  }

  private static Difference.OfVendor sum(Difference.OfVendor a, Difference.OfVendor b) {
    return new Difference.OfVendor(
        a.vendorId(),
        a.conversations() + b.conversations(),
        a.scoredBefore() + b.scoredBefore(),
        a.sumBeforeBp() + b.sumBeforeBp(),
        a.scoredAfter() + b.scoredAfter(),
        a.sumAfterBp() + b.sumAfterBp());
  }

  /** What is different so far. */
  public Difference difference() {
    List<Difference.OfRule> findings = new ArrayList<>();
    byRule.forEach(
        (id, tally) -> {
          if (tally.gained + tally.lost > 0) {
            findings.add(
                new Difference.OfRule(
                    id, tally.gained, tally.lost, tally.someGained, tally.someLost));
          }
        });
    return new Difference(
        version(before),
        version(after),
        conversations,
        rescored,
        RuleChange.between(before, after),
        findings,
        List.copyOf(byVendor.values()));
  }

  private static Difference.Version version(PolicyPack pack) {
    return new Difference.Version(pack.id(), pack.version(), pack.hash());
  }
}
