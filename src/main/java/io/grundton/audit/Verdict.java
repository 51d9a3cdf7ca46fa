// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one participant's part of a conversation.
 *
 * @param rule the rule
 * @param participant index in the {@link Cast}
 * @param status fail if an opportunity failed, else unsure if one is, else not evaluated if one was
 *     not, else pass; not applicable where there was no opportunity
 * @param passed opportunities that passed
 * @param failed opportunities that failed
 * @param unsure opportunities a person should decide
 * @param notEvaluated opportunities that could not be looked at
 * @param reason why not applicable or not evaluated, otherwise null
 * @param waiver name of the waiver that excuses from the rule, null where none does
 */
public record Verdict(
    Rule rule,
    int participant,
    Status status,
    int passed,
    int failed,
    int unsure,
    int notEvaluated,
    @Nullable Reason reason,
    @Nullable String waiver) {
  /** A verdict that no waiver touches. */
  public Verdict(
      Rule rule,
      int participant,
      Status status,
      int passed,
      int failed,
      int unsure,
      int notEvaluated,
      @Nullable Reason reason) {
    this(rule, participant, status, passed, failed, unsure, notEvaluated, reason, null);
  }

  /** Whether it counts. */
  public Standing standing() {
    return waiver == null ? rule.header().standing() : Standing.WAIVED;
  }

  Verdict waived(String by) {
    return new Verdict(rule, participant, status, passed, failed, unsure, notEvaluated, reason, by);
  }

  /** All opportunities: the sum of the four counts. */
  public int opportunities() {
    return passed + failed + unsure + notEvaluated;
  }
}
