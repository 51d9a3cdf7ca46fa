// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * A finding that is contested, or may be.
 *
 * @param dispute number of the last dispute, 0 where there is none
 * @param state code of how it stands, empty where it is not contested
 * @param stateName its name
 * @param said disputes and rulings, in order
 * @param until until when it can be contested; empty where it cannot be by this account
 * @param over since when it can be contested no longer; empty unless it could have been
 * @param withdraws whether the account may withdraw the dispute
 * @param rules whether the account may rule it
 * @param ruled whether it is ruled already
 * @param decides whether the finding may be decided without ruling
 * @param before what the ruling account must have seen: every decision in force about the finding
 * @param seen number of the last of them, 0 for none
 */
public record ContestView(
    long dispute,
    String state,
    String stateName,
    List<ConversationView.Said> said,
    String until,
    String over,
    boolean withdraws,
    boolean rules,
    boolean ruled,
    boolean decides,
    List<ConversationView.Said> before,
    long seen) {
  public ContestView {
    said = List.copyOf(said);
    before = List.copyOf(before);
  }
}
