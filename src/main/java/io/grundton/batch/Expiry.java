// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
import io.grundton.job.Retention;
import io.grundton.parquet.Digest;
import io.grundton.parquet.Table;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The end of the retention of published tables: a date is published anew with the same files, but
 * for the tables whose time is over, which are without rows.
 */
public final class Expiry {
  private final Storage out;
  private final Retention retention;
  private final LocalDate asOf;
  private final GlobView shown;

  /**
   * The expiry of an output.
   *
   * @param asOf the date that ages are counted from
   * @param shown whether globs are shown the tables
   */
  public Expiry(Storage out, Retention retention, LocalDate asOf, GlobView shown) {
    this.out = out;
    this.retention = retention;
    this.asOf = asOf;
    this.shown = shown;
  }

  /** The tables with rows whose time is over, by date; sorted. */
  public SortedMap<Partition, List<String>> due() throws IOException {
    SortedMap<Partition, Long> all = Manifests.all(out);
    SortedMap<Partition, List<String>> due = new TreeMap<>(all.comparator());
    for (Map.Entry<Partition, Long> current : all.entrySet()) {
      Partition partition = current.getKey();
      if (Table.stream(partition.column()).noneMatch(table -> isOver(table, partition))) {
        continue;
      }
      Manifest manifest = Manifests.read(out, partition, current.getValue()).orElseThrow();
      List<String> tables =
          Table.stream(partition.column())
              .filter(table -> isOver(table, partition))
              .map(Table::code)
              .filter(table -> manifest.rows(table) > 0)
              .toList();
      if (!tables.isEmpty()) {
        due.put(partition, tables);
      }
    }
    return due;
  }

  private boolean isOver(Table table, Partition partition) {
    Integer days = retention.days(table.code());
    return days != null && partition.date().isBefore(asOf.minusDays(days));
  }

  /**
   * Empties the tables of a date.
   *
   * @param runId names the folder of the empty files; a new one
   * @return {@link Fate#LOST} where a run published the date meanwhile
   */
  public Fate expire(Partition partition, List<String> tables, String runId) throws IOException {
    Manifest base = Manifests.current(out, partition).orElseThrow();
    Publisher publisher = new Publisher(out, runId, shown);
    SortedMap<String, Manifest.TableContent> contents = new TreeMap<>(base.tables());
    for (Table table : Table.values()) {
      if (tables.contains(table.code())) {
        List<Manifest.TableFile> files =
            publisher.emptyFile(table, partition.date()).stream()
                .map(file -> new Manifest.TableFile(file.path(), file.rows(), file.bytes()))
                .toList();
        contents.put(
            table.code(),
            new Manifest.TableContent(0, Digest.EMPTY.toString(), table.schemaVersion(), files));
      }
    }
    TreeSet<String> expired = new TreeSet<>(base.expired());
    expired.addAll(tables);
    return publisher.publish(base.next(runId, contents, List.copyOf(expired)), base);
  }
}
