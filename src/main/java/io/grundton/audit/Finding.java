// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence against one rule.
 *
 * @param findingId stable over reruns: from the conversation, the rule, the place, and the agent
 * @param rule the rule
 * @param participant index in the {@link Cast}
 * @param status {@code FAIL} or {@code UNSURE}
 * @param evidence where to look
 * @param standing whether it counts
 */
public record Finding(
    String findingId,
    Rule rule,
    int participant,
    Status status,
    Evidence evidence,
    Standing standing) {
  /** A finding that no waiver touches. */
  public Finding(String findingId, Rule rule, int participant, Status status, Evidence evidence) {
    this(findingId, rule, participant, status, evidence, rule.header().standing());
  }

  /**
   * What to say instead, null where the pack gives nothing; empty where the words can go without
   * any in their place.
   */
  public @Nullable String suggestion() {
    return rule.suggestion(
        evidence instanceof Evidence.Presence presence ? presence.pattern() : null);
  }

  Finding waived() {
    return new Finding(findingId, rule, participant, status, evidence, Standing.WAIVED);
  }
}
