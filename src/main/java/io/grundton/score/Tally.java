// SPDX-License-Identifier: Apache-2.0
package io.grundton.score;

import io.grundton.policy.Family;
import io.grundton.policy.Rule;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one rule said of a whole conversation, over all its agents.
 *
 * @param rule the rule
 * @param status fail if any part failed, else unsure, else not evaluated, else pass, else not
 *     applicable
 * @param passed opportunities that passed
 * @param failed opportunities that failed
 */
public record Tally(Rule rule, Status status, int passed, int failed) {
  String principle() {
    return rule.header().principle();
  }

  int weight() {
    return rule.header().weight();
  }

  /** Whether a failure is critical. */
  public boolean critical() {
    return rule.header().severity() == Severity.CRITICAL;
  }

  @Nullable Family family() {
    return rule.header().family();
  }

  Scorer.Ratio share() {
    return new Scorer.Ratio(passed, passed + failed);
  }
}
