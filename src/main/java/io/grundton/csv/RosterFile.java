// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.transcript.Roster;
import io.grundton.transcript.RosterEntry;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a roster: CSV (RFC 4180) in UTF-8, with a header of the columns {@code agent_id}, {@code
 * queue}, {@code source_id}, {@code vendor_id}, {@code team}, {@code site}, {@code in_house},
 * {@code valid_from} and {@code valid_to} in any order. Required are vendor_id, valid_from, and in
 * each row either agent_id or queue. Dates are the start of that day; valid_to is exclusive, and
 * empty while there is no end.
 */
public final class RosterFile {
  private static final Utf8Text.Codes CODES =
      new Utf8Text.Codes(RosterProblem.UNREADABLE, RosterProblem.NOT_UTF8);

  private RosterFile() {}

  /**
   * Reads a file.
   *
   * @param zone whose days the dates are
   * @param inHouseVendors vendors that are the company itself where in_house is not told
   * @throws io.grundton.problem.ProblemsException with every mistake of the file
   */
  public static Roster read(Location file, ZoneId zone, Set<String> inHouseVendors) {
    Problems problems = new Problems();
    Optional<String> text = Utf8Text.read(file, CODES, problems);
    problems.throwIfAny();
    return parse(file.name(), text.orElseThrow(), zone, inHouseVendors);
  }

  /**
   * Reads characters to their end.
   *
   * @param name what problems call the file
   * @param zone whose days the dates are
   * @param inHouseVendors vendors that are the company itself where in_house is not told
   * @throws io.grundton.problem.ProblemsException with every mistake of the file
   * @throws IOException if the reader fails
   */
  public static Roster read(String name, Reader reader, ZoneId zone, Set<String> inHouseVendors)
      throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return parse(name, text.toString(), zone, inHouseVendors);
  }

  private static Roster parse(String file, String text, ZoneId zone, Set<String> inHouseVendors) {
    Problems problems = new Problems();
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CsvTable table = CsvTable.read(file, withoutMark, RosterProblem.MALFORMED, problems);
    if (table.rows().isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(
            Place.ofFile(file),
            RosterProblem.NO_HEADER,
            "the file must start with a header, but is empty");
      }
      problems.throwIfAny();
    }
    RosterHeader header = RosterHeader.read(table, problems);
    List<RosterEntry> entries = new ArrayList<>();
    List<CsvTable.Row> rows = new ArrayList<>();
    if (header.isUsable()) {
      RosterRows reader = new RosterRows(table, header, zone, inHouseVendors, problems);
      for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
        reader
            .read(row)
            .ifPresent(
                entry -> {
                  entries.add(entry);
                  rows.add(row);
                });
      }
      addOverlaps(table, rows, entries, problems);
    }
    problems.throwIfAny();
    return Roster.of(entries, inHouseVendors);
  }

  private static void addOverlaps(
      CsvTable table, List<CsvTable.Row> rows, List<RosterEntry> entries, Problems problems) {
    for (Roster.Overlap overlap : Roster.overlaps(entries)) {
      String subject = entries.get(overlap.first()).agentId() == null ? "queue" : "agent_id";
      problems.add(
          table.place(rows.get(overlap.second())),
          RosterProblem.OVERLAP,
          "the %s of this row must have one vendor at a time, but its period overlaps that of line %d"
              .formatted(subject, table.lineOf(rows.get(overlap.first()))));
    }
  }
}
