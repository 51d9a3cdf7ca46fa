// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.parquet.RejectionWriter;
import io.grundton.parquet.RollupWriter;
import io.grundton.parquet.TableFiles;
import io.grundton.publish.RunOutcome.VendorLine;
import io.grundton.release.Release;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Rollup;
import io.grundton.rollup.VendorDay;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the tables that need a whole date: the day tables and the rejections. */
public final class DayWork {
  private final Workbench workbench;
  private final String prefix;

  /**
   * A worker's work.
   *
   * @param prefix of the files it writes; differs between all workers and attempts of a run
   */
  public DayWork(Workbench workbench, String prefix) {
    this.workbench = workbench;
    this.prefix = prefix;
  }

  /** Writes the day tables of one conversation date from all its roll-ups. */
  public List<RunFact> writeDay(LocalDate date, Iterable<Rollup> parts) throws IOException {
    Rollup day = new Rollup();
    parts.forEach(day::merge);
    List<RunFact> facts = new ArrayList<>();
    try (TableFiles files = workbench.tableFiles(prefix)) {
      new RollupWriter(files).write(day);
      facts.addAll(Facts.wrote(files.finish()));
    }
    Map<String, VendorLine> vendors = new TreeMap<>();
    day.vendorDays()
        .forEach(row -> vendors.merge(row.key().vendorId(), line(row), VendorLine::plus));
    vendors.values().forEach(line -> facts.add(new RunFact.VendorDay(date, line)));
    return facts;
  }

  private static VendorLine line(VendorDay row) {
    return new VendorLine(
        row.key().vendorId(),
        row.key().inHouse(),
        row.sums().get(DayMeasure.N_CONVERSATIONS),
        row.sums().get(DayMeasure.N_SCORED),
        row.sums().get(DayMeasure.SUM_SCORE_BP),
        row.sums().get(DayMeasure.N_FLAGGED),
        row.sums().get(DayMeasure.N_CRITICAL_CUSTOMER)
            + row.sums().get(DayMeasure.N_CRITICAL_BUSINESS)
            + row.sums().get(DayMeasure.N_CRITICAL_COMPLIANCE),
        row.key().channel() == Channel.CHAT ? row.sums().get(DayMeasure.N_FIRST_RESPONSE) : 0,
        row.key().channel() == Channel.CHAT ? row.sums().get(DayMeasure.SUM_FIRST_RESPONSE_MS) : 0);
  }

  /** Writes the rejections of one delivery date. */
  public List<RunFact> writeRejections(Iterable<Rejection> rejections) throws IOException {
    try (TableFiles files = workbench.tableFiles(prefix)) {
      RejectionWriter writer = new RejectionWriter(files, Release.current());
      for (Rejection rejection : rejections) {
        writer.write(rejection);
      }
      return Facts.wrote(files.finish());
    }
  }
}
