// SPDX-License-Identifier: Apache-2.0
package io.grundton.flag;

import java.util.List;

/**
 * Whether a person should look at a conversation, and why.
 *
 * @param reasons codes of why, most pressing first; empty where nothing calls for a look
 * @param criticalBp part of the priority that critical failures give
 * @param severityBp part that failures of major rules give
 * @param unsureBp part that undecided rules give
 * @param scoreBp part that a low score gives
 * @param sampled whether the random control sample takes it
 * @param inclusionBp the probability with which the sample takes any conversation
 */
public record Flag(
    List<String> reasons,
    int criticalBp,
    int severityBp,
    int unsureBp,
    int scoreBp,
    boolean sampled,
    int inclusionBp) {
  public Flag {
    reasons = List.copyOf(reasons);
  }

  /** Whether there is a reason other than the sample. */
  public boolean flagged() {
    return !reasons.isEmpty();
  }

  /** The sum of the parts, 0..10,000. */
  public int priorityBp() {
    return criticalBp + severityBp + unsureBp + scoreBp;
  }
}
