// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.review.Answer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that was said in a closed round.
 *
 * @param sheets in the order in which they were filled in
 * @param consensus in the order in which it was written down; about an item the last is in force
 */
public record Judgements(List<Sheet> sheets, List<Consensus> consensus) {
  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::conversationKey)
          .thenComparing(Item::ruleId)
          .thenComparing(Item::agentKey, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Item::nth);

  public Judgements {
    sheets = List.copyOf(sheets);
    consensus = List.copyOf(consensus);
  }

  /** Everything that was judged, by conversation, rule and agent. */
  public List<Judged> cases() {
    Map<Item, Judged> cases = new TreeMap<>(ORDER);
    for (Sheet sheet : sheets) {
      for (Rating rating : sheet.ratings()) {
        cases.merge(rating.item(), alone(sheet, rating), Judgements::together);
      }
    }
    for (Consensus agreed : consensus) {
      cases.computeIfPresent(
          agreed.item(),
          (item, judged) ->
              new Judged(item, judged.votes(), judged.informed(), judged.machine(), agreed));
    }
    return List.copyOf(cases.values());
  }

  /** About how many items reviewers disagree still, with nothing agreed on. */
  public long open() {
    return cases().stream()
        .filter(judged -> judged.disputed() && judged.consensus() == null)
        .count();
  }

  /** How far reviewers agree about each rule, by its id. */
  public Map<String, RuleAgreement> byRule() {
    Map<String, Map<Item, Map<String, Answer>>> items = new TreeMap<>();
    for (Judged judged : cases()) {
      items
          .computeIfAbsent(judged.item().ruleId(), rule -> new LinkedHashMap<>())
          .put(judged.item(), judged.blind());
    }
    Map<String, RuleAgreement> byRule = new LinkedHashMap<>();
    items.forEach((rule, of) -> byRule.put(rule, RuleAgreement.of(of)));
    return byRule;
  }

  /** How far reviewers agree about all rules together. */
  public RuleAgreement together() {
    Map<Item, Map<String, Answer>> items = new LinkedHashMap<>();
    cases().forEach(judged -> items.put(judged.item(), judged.blind()));
    return RuleAgreement.of(items);
  }

  /** How often a reviewer, judging blind, said what the machine said, where it said anything. */
  public Tally withMachine(String reviewer) {
    Tally tally = Tally.NONE;
    for (Sheet sheet : sheets) {
      for (Rating rating : sheet.ratings()) {
        if (sheet.reviewer().equals(reviewer) && !sheet.informed() && rating.comparable()) {
          tally = tally.and(rating.confirms());
        }
      }
    }
    return tally;
  }

  /** How often a reviewer, judging blind, said what the consensus is, where there is one. */
  public Tally withConsensus(String reviewer) {
    Tally tally = Tally.NONE;
    for (Judged judged : cases()) {
      Answer gold = judged.gold();
      Answer said = judged.blind().get(reviewer);
      if (gold != null && said != null) {
        tally = tally.and(said == gold);
      }
    }
    return tally;
  }

  private static Judged alone(Sheet sheet, Rating rating) {
    return new Judged(
        rating.item(),
        Map.of(sheet.reviewer(), rating.answer()),
        sheet.informed() ? List.of(sheet.reviewer()) : List.of(),
        rating.machine(),
        null);
  }

  private static Judged together(Judged before, Judged after) {
    Map<String, Answer> votes = new TreeMap<>(before.votes());
    votes.putAll(after.votes());
    List<String> informed =
        Stream.concat(before.informed().stream(), after.informed().stream()).toList();
    return new Judged(before.item(), votes, informed, after.machine(), null);
  }
}
