// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/** The page of how often findings are contested, and how often they were right. */
public record DisputeRatesView(Shell shell, List<Group> groups) {
  public DisputeRatesView {
    groups = List.copyOf(groups);
  }

  /**
   * A table.
   *
   * @param name of what its rows are
   */
  public record Group(String title, String name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** The counts of a vendor or a rule, as text. */
  public record Row(
      String name,
      String visible,
      String contested,
      String open,
      String withdrawn,
      String upheld,
      String overturned,
      String median,
      String superseded,
      String confirmed,
      String overridden) {}
}
