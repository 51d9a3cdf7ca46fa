// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The page of false alarms.
 *
 * @param from first date that is asked for, empty for all
 * @param to last date, likewise
 * @param ownOnly whether only the account's own decisions are counted
 */
public record AlarmsView(Shell shell, String from, String to, boolean ownOnly, List<Line> lines) {
  public AlarmsView {
    lines = List.copyOf(lines);
  }

  /**
   * A rule, with numbers as texts.
   *
   * @param address of the decisions behind them
   * @param share of false alarms among all, empty where they are too few
   * @param estimate of the share among all findings with its interval, likewise
   */
  public record Line(
      String rule,
      String address,
      String decided,
      String confirmed,
      String overridden,
      String notApplicable,
      String unsure,
      String share,
      String sampled,
      String sampledFalse,
      String estimate,
      String missed) {}
}
