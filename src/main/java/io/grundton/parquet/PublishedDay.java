// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.publish.Manifest;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.RuleMeasure;
import io.grundton.rollup.Sums;
import io.grundton.scorecard.Day;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.RuleSlice;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day tables of a date, summed over what scorecards do not ask for. */
public final class PublishedDay {
  private static final DayMeasure[] MEASURES = DayMeasure.values();

  private final ManifestTables tables;

  private PublishedDay(ManifestTables tables) {
    this.tables = tables;
  }

  /**
   * Reads a date.
   *
   * @param manifest of the date, which names the files
   */
  public static Day read(Storage out, Manifest manifest) throws IOException {
    PublishedDay day = new PublishedDay(new ManifestTables(out, manifest));
    return new Day(
        manifest.partition().date(),
        day.tallies(Table.VENDOR_DAY),
        day.tallies(Table.AGENT_DAY),
        day.verdicts(Table.RULE_DAY),
        day.verdicts(Table.AGENT_RULE_DAY));
  }

  private Map<Slice, Tally> tallies(Table table) throws IOException {
    Map<Slice, Tally> sums = new HashMap<>();
    tables.read(table, row -> sums.merge(slice(row), tally(row), Tally::plus));
    return sums;
  }

  /* Where a rule did not apply, nothing is said of anybody. */
  private Map<RuleSlice, Verdicts> verdicts(Table table) throws IOException {
    Map<RuleSlice, Verdicts> sums = new HashMap<>();
    tables.read(
        table,
        row -> {
          Verdicts verdicts =
              new Verdicts(
                  measure(row, RuleMeasure.N_PASS.column()),
                  measure(row, RuleMeasure.N_FAIL.column()),
                  measure(row, RuleMeasure.N_UNSURE.column()),
                  measure(row, RuleMeasure.N_NOT_EVALUATED.column()));
          if (!verdicts.equals(Verdicts.NONE)) {
            Rule rule =
                new Rule(
                    row.required("rule_id"),
                    row.required("principle_id"),
                    row.required("severity"),
                    row.required("rule_status"));
            sums.merge(new RuleSlice(slice(row), rule), verdicts, Verdicts::plus);
          }
        });
    return sums;
  }

  private static Tally tally(Columns row) {
    Sums<DayMeasure> sums = Sums.ofDay();
    for (DayMeasure measure : MEASURES) {
      sums.add(measure, measure(row, measure.column()));
    }
    return Tally.of(sums);
  }

  private static long measure(Columns row, String column) {
    Long value = row.number(column);
    return value == null ? 0 : value;
  }

  /** Tables of vendors have no columns of agents. */
  private static Slice slice(Columns row) {
    return new Slice(
        row.required("vendor_id"),
        known(row.text("agent_key")),
        known(row.text("agent_id")),
        pack(row),
        row.required("channel"),
        known(row.text("language")));
  }

  static Pack pack(Columns row) {
    return new Pack(known(row.text("pack_id")), known(row.text("pack_version")));
  }

  static String known(@Nullable String value) {
    return value == null ? Slice.UNKNOWN : value;
  }
}
