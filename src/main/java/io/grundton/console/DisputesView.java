// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what is contested.
 *
 * @param text what all of it means
 * @param counts by how it stands
 * @param next address of the next page, null on the last
 */
public record DisputesView(
    Shell shell,
    String text,
    List<ConversationView.Fact> counts,
    List<Line> lines,
    @Nullable String next) {
  public DisputesView {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
  }

  /**
   * A contested finding; what is not known or not to be seen is empty.
   *
   * @param address of its conversation
   * @param state code of how it stands
   * @param ruling why it was ruled so
   */
  public record Line(
      String address,
      String name,
      String state,
      String stateName,
      String vendor,
      String rule,
      String contested,
      String reason,
      String ruling,
      String ruled) {}
}
