// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column of a roster stands where. */
final class RosterHeader {
  static final String AGENT_ID = "agent_id";
  static final String QUEUE = "queue";
  static final String SOURCE_ID = "source_id";
  static final String VENDOR_ID = "vendor_id";
  static final String TEAM = "team";
  static final String SITE = "site";
  static final String IN_HOUSE = "in_house";
  static final String VALID_FROM = "valid_from";
  static final String VALID_TO = "valid_to";

  private static final List<String> LEGAL =
      List.of(AGENT_ID, QUEUE, SOURCE_ID, VENDOR_ID, TEAM, SITE, IN_HOUSE, VALID_FROM, VALID_TO);

  private final Map<String, Integer> columns = new HashMap<>();
  private final int width;

  private RosterHeader(int width) {
    this.width = width;
  }

  /** Reads the first row of a table that has one. */
  static RosterHeader read(CsvTable table, Problems problems) {
    CsvTable.Row row = table.rows().get(0);
    RosterHeader header = new RosterHeader(row.values().size());
    if (header.isDelimitedOtherwise(table, row, problems)) {
      return header;
    }
    for (int i = 0; i < header.width; i++) {
      header.add(table, row, i, problems);
    }
    for (String required : List.of(VENDOR_ID, VALID_FROM)) {
      if (!header.has(required)) {
        problems.add(
            table.place(row),
            RosterProblem.MISSING_COLUMN,
            "the header must have the column " + required + ", but has not");
      }
    }
    if (!header.has(AGENT_ID) && !header.has(QUEUE)) {
      problems.add(
          table.place(row),
          RosterProblem.MISSING_COLUMN,
          "the header must have a column agent_id or queue, but has neither");
    }
    return header;
  }

  private boolean isDelimitedOtherwise(CsvTable table, CsvTable.Row row, Problems problems) {
    if (width > 1) {
      return false;
    }
    String only = row.values().get(0);
    for (String delimiter : List.of(";", "\t", "|")) {
      if (only.contains(delimiter)) {
        problems.add(
            table.place(row),
            RosterProblem.WRONG_DELIMITER,
            "values must be separated by commas, but the header has "
                + (delimiter.equals("\t") ? "tabs" : "'" + delimiter + "'"));
        return true;
      }
    }
    return false;
  }

  private void add(CsvTable table, CsvTable.Row row, int column, Problems problems) {
    String name = row.values().get(column);
    if (!LEGAL.contains(name)) {
      problems.add(
          table.place(row, column),
          RosterProblem.UNKNOWN_COLUMN,
          "column must be one of %s, but was %s%s"
              .formatted(LEGAL, Shown.value(name), Suggestion.hint(name, LEGAL)));
    } else if (columns.putIfAbsent(name, column) != null) {
      problems.add(
          table.place(row, column),
          RosterProblem.DUPLICATE_COLUMN,
          "column " + name + " must stand once, but stands twice");
    }
  }

  /** Whether rows can be read: every required column is there. */
  boolean isUsable() {
    return has(VENDOR_ID) && has(VALID_FROM) && (has(AGENT_ID) || has(QUEUE));
  }

  boolean has(String name) {
    return columns.containsKey(name);
  }

  /** The index of a column, -1 if the header lacks it. */
  int indexOf(String name) {
    return columns.getOrDefault(name, -1);
  }

  int width() {
    return width;
  }
}
