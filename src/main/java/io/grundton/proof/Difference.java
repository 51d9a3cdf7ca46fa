// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of a pack changes.
 *
 * @param before the old pack
 * @param after the new pack
 * @param conversations how many were audited against both
 * @param rescored of them, those whose score differs, is new or is gone
 * @param rules that the packs do not share
 * @param findings that only one of the packs has, by rule: in the order of the new pack, then of
 *     the old one; rules without any are left out
 * @param vendors all, by name
 */
public record Difference(
    Version before,
    Version after,
    long conversations,
    long rescored,
    List<RuleChange> rules,
    List<OfRule> findings,
    List<OfVendor> vendors) {
  public Difference {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    vendors = List.copyOf(vendors);
  }

  /** A version of a pack; the hash tells two apart that their author numbered the same. */
  public record Version(String packId, String version, String hash) {}

  /**
   * The findings of one rule that only one of the packs has.
   *
   * @param gained how many only the new one has
   * @param lost how many only the old one has
   * @param someGained the first of them, in the order of the corpus
   * @param someLost the first of them, in the order of the corpus
   */
  public record OfRule(
      String ruleId, long gained, long lost, List<Shown> someGained, List<Shown> someLost) {
    public OfRule {
      someGained = List.copyOf(someGained);
      someLost = List.copyOf(someLost);
    }
  }

  /**
   * A finding as a person sees it; quotes are redacted as the tables' are.
   *
   * @param conversationKey as the tables know it
   * @param conversation source and id
   * @param status {@code fail} or {@code unsure}
   * @param turn number of the turn; of an absence that of the turn in which its window closed
   * @param quote the words, null for an absence
   * @param pattern the phrase that found them, null for an absence and for a label
   * @param triggerTurn number of the turn that triggered it, null where nothing did
   * @param trigger the words that triggered it, null where nothing did
   */
  public record Shown(
      String conversationKey,
      String conversation,
      String status,
      int turn,
      @Nullable String quote,
      @Nullable String pattern,
      @Nullable Integer triggerTurn,
      @Nullable String trigger) {}

  /**
   * How the scores of one vendor change.
   *
   * @param conversations how many it owns
   * @param scoredBefore of them, those with a score against the old pack
   * @param sumBeforeBp the sum of these scores, in basis points
   * @param scoredAfter those with a score against the new pack
   * @param sumAfterBp the sum of these scores
   */
  public record OfVendor(
      String vendorId,
      long conversations,
      long scoredBefore,
      long sumBeforeBp,
      long scoredAfter,
      long sumAfterBp) {
    /** The mean score against the old pack in basis points, rounded half up; null without one. */
    public @Nullable Long meanBeforeBp() {
      return mean(sumBeforeBp, scoredBefore);
    }

    /** The mean score against the new pack in basis points, rounded half up; null without one. */
    public @Nullable Long meanAfterBp() {
      return mean(sumAfterBp, scoredAfter);
    }

    private static @Nullable Long mean(long sum, long n) {
      return n == 0 ? null : (2 * sum + n) / (2 * n);
    }
  }
}
