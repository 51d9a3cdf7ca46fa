// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The page on which a round of calibration is opened.
 *
 * @param query with the filter that its conversations fit
 * @param filter the same in words; empty for all that are open
 * @param fitting how many fit it
 * @param seed that is suggested
 * @param closes the day that is suggested
 */
public record NewRoundView(
    Shell shell,
    String request,
    String query,
    List<ConversationView.Fact> filter,
    String fitting,
    List<String> reviewers,
    String seed,
    String closes) {
  public NewRoundView {
    filter = List.copyOf(filter);
    reviewers = List.copyOf(reviewers);
  }
}
