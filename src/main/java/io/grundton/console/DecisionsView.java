// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of decisions.
 *
 * @param count of decisions that count, as text
 * @param counts of them by what was decided
 * @param from first date that is asked for, empty for all
 * @param to last date, likewise
 * @param ownOnly whether only the account's own are here
 * @param sheet address of the same as a file, null for who may not have it
 * @param next address of the next page, null on the last
 */
public record DecisionsView(
    Shell shell,
    String count,
    List<Count> counts,
    String from,
    String to,
    List<QueueView.Choice> choices,
    boolean ownOnly,
    List<Line> lines,
    @Nullable String sheet,
    @Nullable String next) {
  public DecisionsView {
    counts = List.copyOf(counts);
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
  }

  /** How often something was decided. */
  public record Count(String label, String number) {}

  /** A decision; what there is not is empty. */
  public record Line(
      String address,
      String name,
      String at,
      String reviewer,
      String ruling,
      String rulingName,
      String scope,
      String rule,
      String reason,
      String validity,
      String sight) {}
}
