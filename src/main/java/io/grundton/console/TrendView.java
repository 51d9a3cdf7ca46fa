// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import java.util.Map;

/**
 * The page of a rule over time, a chart for each pack that has it.
 *
 * @param kept fields of the address that its form sends again
 */
public record TrendView(
    Shell shell,
    String path,
    String back,
    String backName,
    List<QueueView.Choice> choices,
    SubjectView.Period period,
    Map<String, String> kept,
    List<Chart> charts) {
  public TrendView {
    kept = Map.copyOf(kept);
    choices = List.copyOf(choices);
    charts = List.copyOf(charts);
  }
}
