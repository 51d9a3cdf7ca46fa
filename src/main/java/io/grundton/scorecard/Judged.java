// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import io.grundton.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts of a rule, or of all rules of a principle, that came out one way.
 *
 * @param ruleId null for all rules of the principle
 * @param principleId null where a rule is asked for
 * @param standing code, as in {@link Rule}
 */
public record Judged(
    @Nullable String ruleId, @Nullable String principleId, String standing, Status status)
    implements Counted {
  public Judged {
    if ((ruleId == null) == (principleId == null)) {
      throw new IllegalArgumentException(
          "verdicts are asked for by a rule or by a principle, but rule was %s and principle %s"
              .formatted(ruleId, principleId));
    }
  }

  /** Those of a rule. */
  public static Judged of(Rule rule, Status status) {
    return new Judged(rule.ruleId(), null, rule.standing(), status);
  }

  /** Those of the live rules of a principle. */
  public static Judged of(String principleId, Status status) {
    return new Judged(null, principleId, Rule.LIVE, status);
  }

  /** Whether they count for scores. */
  public boolean isLive() {
    return standing.equals(Rule.LIVE);
  }
}
