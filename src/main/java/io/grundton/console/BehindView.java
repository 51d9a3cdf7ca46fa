// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The conversations behind a number.
 *
 * @param total the number, as it was shown
 * @param facts what it is of
 * @param more whether not all of them are listed
 * @param withheld whether some are not listed because the reader has yet to judge them
 * @param foreign whether some are not listed because another vendor owns them
 */
public record BehindView(
    Shell shell,
    String total,
    List<ConversationView.Fact> facts,
    String back,
    boolean more,
    boolean withheld,
    boolean foreign,
    List<Line> lines) {
  public BehindView {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /**
   * A conversation.
   *
   * @param times how often the number counts it, empty for once
   */
  public record Line(
      String address,
      String name,
      String date,
      String channel,
      String agent,
      String score,
      String flagged,
      String times) {}
}
