// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.statistics.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many findings of a group are contested, and what people said of them. Findings that a vendor
 * ever contested and all others are counted apart: what vendors contest is no sample of what the
 * machine finds, so neither tells of the other.
 *
 * @param visible findings that can be seen and may be, or might have been, contested
 * @param open contested ones without a ruling
 * @param upheld contested ones in which the machine was right
 * @param overturned contested ones that were withdrawn
 * @param withdrawn ones of which the vendor withdrew the dispute
 * @param confirmed uncontested ones of which a reviewer said that the machine is right
 * @param overridden uncontested ones of which a reviewer said that it is wrong, or that the rule
 *     does not apply
 * @param superseded contested ones that are gone; not among the visible
 * @param ruledAfterMs how long each ruling in force took, in no order
 */
public record DisputeTally(
    long visible,
    long open,
    long upheld,
    long overturned,
    long withdrawn,
    long confirmed,
    long overridden,
    long superseded,
    List<Long> ruledAfterMs) {
  public DisputeTally {
    ruledAfterMs = List.copyOf(ruledAfterMs);
  }

  /** What was counted of one vendor and one rule. */
  public record Part(String vendorId, String ruleId, DisputeTally tally) {}

  /**
   * Findings that can be seen.
   *
   * @param dispute how it stands about each of them; not {@link DisputeState#SUPERSEDED}
   * @param ruling what a reviewer said of each last, null where nobody said anything
   */
  public static DisputeTally visible(long findings, DisputeState dispute, @Nullable Ruling ruling) {
    boolean uncontested = dispute == DisputeState.NONE;
    boolean wrong = ruling == Ruling.OVERRIDE || ruling == Ruling.NOT_APPLICABLE;
    return new DisputeTally(
        findings,
        dispute == DisputeState.OPEN ? findings : 0,
        dispute == DisputeState.UPHELD ? findings : 0,
        dispute == DisputeState.OVERTURNED ? findings : 0,
        dispute == DisputeState.WITHDRAWN ? findings : 0,
        uncontested && ruling == Ruling.CONFIRM ? findings : 0,
        uncontested && wrong ? findings : 0,
        0,
        List.of());
  }

  /** Contested findings that are gone. */
  public static DisputeTally superseded(long findings) {
    return new DisputeTally(0, 0, 0, 0, 0, 0, 0, findings, List.of());
  }

  /** How long a ruling took. */
  public static DisputeTally ruledAfter(long ms) {
    return new DisputeTally(0, 0, 0, 0, 0, 0, 0, 0, List.of(ms));
  }

  /** The sums by group, the groups in order. */
  public static SortedMap<String, DisputeTally> by(Function<Part, String> group, List<Part> parts) {
    SortedMap<String, List<DisputeTally>> groups = new TreeMap<>();
    parts.forEach(
        part ->
            groups.computeIfAbsent(group.apply(part), name -> new ArrayList<>()).add(part.tally()));
    SortedMap<String, DisputeTally> sums = new TreeMap<>();
    groups.forEach((name, tallies) -> sums.put(name, sum(tallies)));
    return sums;
  }

  private static DisputeTally sum(List<DisputeTally> all) {
    return new DisputeTally(
        sum(all, DisputeTally::visible),
        sum(all, DisputeTally::open),
        sum(all, DisputeTally::upheld),
        sum(all, DisputeTally::overturned),
        sum(all, DisputeTally::withdrawn),
        sum(all, DisputeTally::confirmed),
        sum(all, DisputeTally::overridden),
        sum(all, DisputeTally::superseded),
        all.stream().flatMap(tally -> tally.ruledAfterMs.stream()).toList());
  }

  private static long sum(List<DisputeTally> all, ToLongFunction<DisputeTally> count) {
    return all.stream().mapToLong(count).sum();
  }

  /** Of the visible those that were ever contested. */
  public Share contested() {
    return new Share(open + upheld + overturned + withdrawn, visible);
  }

  /** Of the contested ones that were ruled those that were upheld. */
  public Share upheldOfRuled() {
    return new Share(upheld, upheld + overturned);
  }

  /** Of the uncontested ones that reviewers were sure about those that were confirmed. */
  public Share confirmedOfReviewed() {
    return new Share(confirmed, confirmed + overridden);
  }

  /** How long half of the rulings took at most, null without any. */
  public @Nullable Long medianRuledAfterMs() {
    if (ruledAfterMs.isEmpty()) {
      return null;
    }
    List<Long> sorted = ruledAfterMs.stream().sorted().toList();
    long upper = sorted.get(sorted.size() / 2);
    long lower = sorted.get((sorted.size() - 1) / 2);
    return lower + (upper - lower) / 2;
  }
}
