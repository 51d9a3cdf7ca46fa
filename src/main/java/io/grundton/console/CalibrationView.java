// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The page of all rounds of calibration.
 *
 * @param rounds that the account may see, the latest first
 * @param leads whether the account opens rounds
 * @param decides whether the account judges conversations
 */
public record CalibrationView(Shell shell, List<Line> rounds, boolean leads, boolean decides) {
  public CalibrationView {
    rounds = List.copyOf(rounds);
  }

  /**
   * A round.
   *
   * @param next address of what the account has to judge next in it, empty for nothing
   */
  public record Line(
      String address,
      String name,
      boolean open,
      String state,
      String members,
      String conversations,
      String progress,
      String closes,
      String next) {}
}
