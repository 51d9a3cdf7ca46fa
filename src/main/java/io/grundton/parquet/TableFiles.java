// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static java.util.Comparator.comparingLong;

import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.generic.IndexedRecord;

/**
 * The files that one worker writes in one run: one open file for each table and date, as long as
 * the rows that wait in memory stay within a budget. Above it the largest file is finished, and the
 * next row of its table and date opens another one. Not safe for use by several threads at once.
 */
public final class TableFiles implements AutoCloseable {
  /** What rows may take in memory where nothing else is said. */
  public static final long DEFAULT_BUDGET_BYTES = 256L << 20;

  /** What an open file takes beside its rows: dictionaries, buffers, the encoder of each column. */
  private static final long OPEN_FILE_BYTES = 1L << 20;

  private static final int ROWS_BETWEEN_CHECKS = 4_096;
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");

  private final Storage output;
  private final String runId;
  private final String prefix;
  private final long budgetBytes;
  private final ZstdPages codec = new ZstdPages();
  private final Map<Place, OpenFile> open = new LinkedHashMap<>();
  private final Map<String, Integer> filesByFolder = new HashMap<>();
  private final List<WrittenFile> written = new ArrayList<>();
  private int rowsUntilCheck = ROWS_BETWEEN_CHECKS;

  private record Place(Table table, LocalDate partition) {}

  /**
   * Files {@code _runs/<run_id>/<table>/<column>=<date>/<prefix>-<n>.parquet}.
   *
   * @param prefix differs between all workers and attempts of a run
   * @param budgetBytes what rows may take in memory
   */
  public TableFiles(Storage output, String runId, String prefix, long budgetBytes) {
    this.output = output;
    this.runId = checked("run_id", runId);
    this.prefix = checked("prefix", prefix);
    this.budgetBytes = budgetBytes;
  }

  /** Files with the usual budget. */
  public TableFiles(Storage output, String runId, String prefix) {
    this(output, runId, prefix, DEFAULT_BUDGET_BYTES);
  }

  /**
   * Writes a row; the object may be filled anew afterwards.
   *
   * @param row strings are {@link org.apache.avro.util.Utf8}
   */
  void write(Table table, LocalDate partition, IndexedRecord row) throws IOException {
    file(table, partition).write(row);
    if (--rowsUntilCheck == 0) {
      rowsUntilCheck = ROWS_BETWEEN_CHECKS;
      keepWithinBudget();
    }
  }

  /** Sees to it that there is a file of a table and date, be it without rows. */
  public void ensure(Table table, LocalDate partition) throws IOException {
    if (!filesByFolder.containsKey(folder(table, partition))) {
      file(table, partition);
    }
  }

  /** Finishes all files and tells which there are, in the order of their finishing. */
  public List<WrittenFile> finish() throws IOException {
    for (OpenFile file : open.values()) {
      written.add(file.close());
    }
    open.clear();
    return List.copyOf(written);
  }

  /** Leaves files unfinished that {@link #finish} has not finished. */
  @Override
  public void close() throws IOException {
    for (OpenFile file : open.values()) {
      file.abandon();
    }
    open.clear();
    codec.close();
  }

  private OpenFile file(Table table, LocalDate partition) throws IOException {
    Place place = new Place(table, partition);
    OpenFile file = open.get(place);
    if (file == null) {
      keepWithinBudget();
      String folder = folder(table, partition);
      int number = filesByFolder.merge(folder, 1, Integer::sum);
      String path = "%s/%s-%d.parquet".formatted(folder, prefix, number);
      file = new OpenFile(table, partition, path, output, codec);
      open.put(place, file);
    }
    return file;
  }

  private String folder(Table table, LocalDate partition) {
    return "_runs/%s/%s/%s=%s".formatted(runId, table.code(), table.partitionColumn(), partition);
  }

  private void keepWithinBudget() throws IOException {
    long taken = 0;
    for (OpenFile file : open.values()) {
      taken += memory(file);
    }
    while (taken > budgetBytes && !open.isEmpty()) {
      OpenFile largest = Collections.max(open.values(), comparingLong(OpenFile::buffered));
      taken -= memory(largest);
      open.remove(new Place(largest.table(), largest.partition()));
      written.add(largest.close());
    }
  }

  private static long memory(OpenFile file) {
    return OPEN_FILE_BYTES + file.buffered();
  }

  private static String checked(String name, String value) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must match %s, but was '%s'".formatted(name, NAME, value));
    }
    return value;
  }
}
