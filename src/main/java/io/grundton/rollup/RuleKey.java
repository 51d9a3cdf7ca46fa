// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.grundton.policy.Family;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Severity;
import io.grundton.policy.Standing;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the tables of a day know it. Within one version of a pack the rest follows from the id.
 *
 * @param ruleId the rule
 * @param principleId the principle it observes
 * @param kind the name of its kind
 * @param severity how bad a failure is
 * @param family whom a critical failure hurts; null unless critical
 * @param weight its share of the principle
 * @param status whether it counts: {@code live}, {@code trial} or {@code waived}
 */
public record RuleKey(
    String ruleId,
    String principleId,
    String kind,
    Severity severity,
    @Nullable Family family,
    int weight,
    String status)
    implements Comparable<RuleKey> {
  private static final Comparator<RuleKey> ORDER =
      comparing(RuleKey::ruleId)
          .thenComparing(RuleKey::principleId)
          .thenComparing(RuleKey::kind)
          .thenComparing(RuleKey::severity)
          .thenComparing(RuleKey::family, nullsFirst(naturalOrder()))
          .thenComparingInt(RuleKey::weight)
          .thenComparing(RuleKey::status);

  static RuleKey of(Rule rule, Standing standing) {
    RuleHeader header = rule.header();
    return new RuleKey(
        header.id(),
        header.principle(),
        rule.kind(),
        header.severity(),
        header.family(),
        header.weight(),
        standing.code());
  }

  @Override
  public int compareTo(RuleKey other) {
    return ORDER.compare(this, other);
  }
}
