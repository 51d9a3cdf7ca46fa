// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static io.grundton.csv.RosterHeader.AGENT_ID;
import static io.grundton.csv.RosterHeader.IN_HOUSE;
import static io.grundton.csv.RosterHeader.QUEUE;
import static io.grundton.csv.RosterHeader.SITE;
import static io.grundton.csv.RosterHeader.SOURCE_ID;
import static io.grundton.csv.RosterHeader.TEAM;
import static io.grundton.csv.RosterHeader.VALID_FROM;
import static io.grundton.csv.RosterHeader.VALID_TO;
import static io.grundton.csv.RosterHeader.VENDOR_ID;

import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.transcript.RosterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows below a roster's header into entries. */
final class RosterRows {
  private final CsvTable table;
  private final RosterHeader header;
  private final ZoneId zone;
  private final Set<String> inHouseVendors;
  private final Problems problems;

  RosterRows(
      CsvTable table,
      RosterHeader header,
      ZoneId zone,
      Set<String> inHouseVendors,
      Problems problems) {
    this.table = table;
    this.header = header;
    this.zone = zone;
    this.inHouseVendors = inHouseVendors;
    this.problems = problems;
  }

  /** The entry, or nothing and at least one problem. */
  Optional<RosterEntry> read(CsvTable.Row row) {
    if (row.values().size() != header.width()) {
      problems.add(
          table.place(row),
          RosterProblem.WRONG_WIDTH,
          "a row must have %d values like the header, but had %d"
              .formatted(header.width(), row.values().size()));
      return Optional.empty();
    }
    String agentId = value(row, AGENT_ID);
    String queue = value(row, QUEUE);
    boolean named = isNamedOnce(row, agentId, queue);
    String vendorId = required(row, VENDOR_ID);
    String from = required(row, VALID_FROM);
    Instant validFrom = from == null ? null : date(row, VALID_FROM, from);
    String to = value(row, VALID_TO);
    Instant validTo = to == null ? null : date(row, VALID_TO, to);
    Boolean inHouse = inHouse(row, vendorId);
    boolean ordered = isInOrder(row, validFrom, validTo);
    if (!named
        || vendorId == null
        || validFrom == null
        || (to != null && validTo == null)
        || inHouse == null
        || !ordered) {
      return Optional.empty();
    }
    return Optional.of(
        new RosterEntry(
            agentId,
            queue,
            value(row, SOURCE_ID),
            vendorId,
            value(row, TEAM),
            value(row, SITE),
            inHouse,
            validFrom,
            validTo));
  }

  private boolean isNamedOnce(CsvTable.Row row, @Nullable String agentId, @Nullable String queue) {
    if ((agentId == null) == (queue == null)) {
      problems.add(
          table.place(row),
          RosterProblem.AGENT_OR_QUEUE,
          "a row must have either agent_id or queue, but has "
              + (agentId == null ? "neither" : "both"));
      return false;
    }
    return true;
  }

  private boolean isInOrder(
      CsvTable.Row row, @Nullable Instant validFrom, @Nullable Instant validTo) {
    if (validFrom == null || validTo == null || validTo.isAfter(validFrom)) {
      return true;
    }
    problems.add(
        place(row, VALID_TO),
        RosterProblem.ENDS_BEFORE_START,
        "valid_to is exclusive and must be after valid_from %s, but was %s"
            .formatted(value(row, VALID_FROM), value(row, VALID_TO)));
    return false;
  }

  private @Nullable Boolean inHouse(CsvTable.Row row, @Nullable String vendorId) {
    String written = value(row, IN_HOUSE);
    if (written == null) {
      return vendorId != null && inHouseVendors.contains(vendorId);
    }
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        problems.add(
            place(row, IN_HOUSE),
            RosterProblem.NOT_A_BOOLEAN,
            "in_house must be true, false or empty, but was " + Shown.value(written));
        yield null;
      }
    };
  }

  private @Nullable Instant date(CsvTable.Row row, String column, String written) {
    try {
      return LocalDate.parse(written).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      problems.add(
          place(row, column),
          RosterProblem.NOT_A_DATE,
          "%s must be a date such as 2026-03-01, but was %s"
              .formatted(column, Shown.value(written)));
      return null;
    }
  }

  private @Nullable String required(CsvTable.Row row, String column) {
    String value = value(row, column);
    if (value == null) {
      problems.add(
          place(row, column), RosterProblem.MISSING_VALUE, column + " must not be empty, but was");
    }
    return value;
  }

  /** The value of a column, null where it is empty or the header lacks the column. */
  private @Nullable String value(CsvTable.Row row, String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      return null;
    }
    String value = row.values().get(index);
    return value.isEmpty() ? null : value;
  }

  private Place place(CsvTable.Row row, String column) {
    return table.place(row, header.indexOf(column));
  }
}
