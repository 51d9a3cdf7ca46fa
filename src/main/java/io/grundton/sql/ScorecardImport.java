// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.delivery.Delivery;
import io.grundton.publish.Partition;
import io.grundton.rollup.DayMeasure;
import io.grundton.scorecard.Day;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.RuleSlice;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.sql.LogBook.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Brings published days into the database, each whole, in one transaction. */
public final class ScorecardImport {
  private static final DayMeasure[] MEASURES = DayMeasure.values();
  private static final String MEASURE_COLUMNS =
      Stream.of(MEASURES).map(DayMeasure::column).collect(Collectors.joining(", "));

  private final Database database;

  /** Imports into a database. */
  public ScorecardImport(Database database) {
    this.database = database;
  }

  /** Up to which manifest each partition is imported. */
  public Map<Partition, Long> sequences() {
    Map<Partition, Long> sequences = new HashMap<>();
    database.read(
        handle ->
            handle
                .select("SELECT partition_column, partition_date, sequence FROM imported_day")
                .map(
                    (row, context) ->
                        sequences.put(
                            new Partition(
                                row.getString("partition_column"),
                                LocalDate.parse(row.getString("partition_date"))),
                            row.getLong("sequence")))
                .list());
    return sequences;
  }

  /**
   * Puts the sums of a date in the place of those that are there.
   *
   * @param sequence of the manifest that published them
   */
  public void put(Actor actor, long sequence, Day day) {
    String date = day.date().toString();
    database.write(
        handle -> {
          for (String table : List.of("vendor_day", "agent_day", "rule_day", "agent_rule_day")) {
            handle.execute("DELETE FROM " + table + " WHERE conversation_date = ?", date);
          }
          tallies(handle, Keys.VENDOR, "vendor_day", date, day.vendors());
          tallies(handle, Keys.AGENT, "agent_day", date, day.agents());
          verdicts(handle, Keys.VENDOR, "rule_day", date, day.vendorRules());
          verdicts(handle, Keys.AGENT_KEY, "agent_rule_day", date, day.agentRules());
          return finish(
              handle, actor, sequence, new Partition(Partition.CONVERSATION_DATE, day.date()));
        });
  }

  /** Puts the deliveries of a date in the place of those that are there. */
  public void put(Actor actor, long sequence, LocalDate date, List<Delivery> deliveries) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM delivery WHERE delivery_date = ?", date.toString());
          for (Delivery delivery : deliveries) {
            put(handle, delivery);
          }
          return finish(handle, actor, sequence, new Partition(Partition.DELIVERY_DATE, date));
        });
  }

  private static long finish(Handle handle, Actor actor, long sequence, Partition partition) {
    handle.execute(
        "DELETE FROM imported_day WHERE partition_column = ? AND partition_date = ?",
        partition.column(),
        partition.date().toString());
    handle.execute(
        "INSERT INTO imported_day (partition_column, partition_date, sequence) VALUES (?, ?, ?)",
        partition.column(),
        partition.date().toString(),
        sequence);
    return LogBook.append(
        handle, actor, "import.days", partition.toString(), "manifest " + sequence);
  }

  /** By what rows of a table are told apart, beside the date, pack, channel and language. */
  private enum Keys {
    VENDOR("vendor_id"),
    AGENT_KEY("vendor_id, agent_key"),
    AGENT("vendor_id, agent_key, agent_id");

    private final String columns;

    Keys(String columns) {
      this.columns = columns;
    }

    void add(List<Object> row, Slice slice) {
      row.add(slice.vendorId());
      if (this != VENDOR) {
        row.add(slice.agentKey());
      }
      if (this == AGENT) {
        row.add(slice.agentId());
      }
      row.addAll(
          List.of(slice.pack().id(), slice.pack().version(), slice.channel(), slice.language()));
    }
  }

  private static void tallies(
      Handle handle, Keys keys, String table, String date, Map<Slice, Tally> sums) {
    PreparedBatch batch = handle.prepareBatch(insert(table, keys, MEASURE_COLUMNS));
    sums.forEach(
        (slice, tally) -> {
          List<Object> row = new ArrayList<>();
          row.add(date);
          keys.add(row, slice);
          for (DayMeasure measure : MEASURES) {
            row.add(tally.of(measure));
          }
          batch.add(row.toArray());
        });
    execute(batch);
  }

  private static void verdicts(
      Handle handle, Keys keys, String table, String date, Map<RuleSlice, Verdicts> sums) {
    PreparedBatch batch =
        handle.prepareBatch(
            insert(
                table,
                keys,
                "rule_id, principle_id, severity, rule_status,"
                    + " n_pass, n_fail, n_unsure, n_not_evaluated"));
    sums.forEach(
        (slice, verdicts) -> {
          Rule rule = slice.rule();
          List<Object> row = new ArrayList<>();
          row.add(date);
          keys.add(row, slice.slice());
          row.addAll(List.of(rule.ruleId(), rule.principleId(), rule.severity(), rule.standing()));
          row.addAll(
              List.of(
                  verdicts.pass(), verdicts.fail(), verdicts.unsure(), verdicts.notEvaluated()));
          batch.add(row.toArray());
        });
    execute(batch);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static String insert(String table, Keys keys, String measures) {
    String columns =
        "conversation_date, "
            + keys.columns
            + ", pack_id, pack_version, channel, language, "
            + measures;
    int values = columns.split(", ", -1).length;
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table, columns, String.join(", ", Collections.nCopies(values, "?")));
  }

  private static void put(Handle handle, Delivery delivery) {
    Instant arrived = delivery.firstArrivedAt();
    Delivery.Control control = delivery.control();
    Delivery.ListState list = delivery.contactList();
    handle.execute(
        "INSERT INTO delivery (delivery_date, source_id, expected_us, first_arrived_us, files,"
            + " records, expected_records, undelivered_records, control, contact_list)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delivery.slot().date().toString(),
        delivery.slot().sourceId(),
        micros(delivery.expectedAt()),
        arrived == null ? null : micros(arrived),
        delivery.files(),
        delivery.records(),
        delivery.expectedRecords(),
        delivery.undelivered(),
        control == null ? null : control.code(),
        list == null ? null : list.code());
  }

  private static Long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
