// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;

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

  Finding waived() {
    return new Finding(findingId, rule, participant, status, evidence, Standing.WAIVED);
  }
}
