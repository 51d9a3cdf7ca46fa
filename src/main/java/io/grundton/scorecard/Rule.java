// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.util.Comparator;

/**
 * A rule as the published tables tell of it.
 *
 * @param severity code
 * @param standing code: live, trial or waived; only live rules count for scores
 */
public record Rule(String ruleId, String principleId, String severity, String standing)
    implements Comparable<Rule> {
  /** The standing of rules that count. */
  public static final String LIVE = "live";

  private static final Comparator<Rule> ORDER =
      Comparator.comparing(Rule::principleId)
          .thenComparing(Rule::ruleId)
          .thenComparing(Rule::standing)
          .thenComparing(Rule::severity);

  @Override
  public int compareTo(Rule other) {
    return ORDER.compare(this, other);
  }
}
