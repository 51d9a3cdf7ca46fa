// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of records by delivery file: how many were read, and what became of them. Counts are data
 * of the run, never a runner's counters, which may count a retried piece twice. Ledgers of parts of
 * a run are merged by adding; the order does not matter.
 */
public final class Ledger {
  private final TreeMap<String, FileCounts> byFile = new TreeMap<>();

  /**
   * Counts records that were read from a file.
   *
   * @param contentSum the sum of the first eight bytes of each record's SHA-256: equal for equal
   *     contents in any order
   */
  public void read(String file, long records, long contentSum) {
    of(file).read(records, contentSum);
  }

  /** Counts records of a file that were not kept. */
  public void add(String file, Disposition disposition, long records) {
    of(file).became(disposition, records);
  }

  /** Counts records of a file that were kept for a conversation date. */
  public void kept(String file, LocalDate date, long records) {
    of(file).kept(date, records);
  }

  /** Adds another part of the run. */
  public void merge(Map<String, FileCounts> other) {
    other.forEach((file, counts) -> of(file).merge(counts));
  }

  /** The counts by file, sorted by name; a view. */
  public Map<String, FileCounts> byFile() {
    return byFile;
  }

  /** The order-free sum over a file's records; 0 for a file without records. */
  public long contentSum(String file) {
    FileCounts counts = byFile.get(file);
    return counts == null ? 0 : counts.contentSum();
  }

  /** One file as one conversation date sees it. */
  public FileLine line(String file, LocalDate date) {
    return of(file).line(file, date);
  }

  /** How many records became this, over all files. */
  public long total(Disposition disposition) {
    return byFile.values().stream().mapToLong(counts -> counts.became(disposition)).sum();
  }

  /** How many records were read, over all files. */
  public long totalRead() {
    return byFile.values().stream().mapToLong(FileCounts::read).sum();
  }

  /** How many conversations were kept, by date. */
  public Map<LocalDate, Long> keptByDate() {
    TreeMap<LocalDate, Long> kept = new TreeMap<>();
    byFile
        .values()
        .forEach(c -> c.kept().forEach((date, count) -> kept.merge(date, count, Long::sum)));
    return kept;
  }

  /** Files whose records do not add up, one line each, by name. */
  public List<String> mismatches() {
    List<String> mismatches = new ArrayList<>();
    byFile.forEach(
        (file, counts) -> {
          if (counts.read() != counts.accountedFor()) {
            mismatches.add(
                "%s: %d records read, %d accounted for"
                    .formatted(file, counts.read(), counts.accountedFor()));
          }
        });
    return mismatches;
  }

  private FileCounts of(String file) {
    return byFile.computeIfAbsent(file, name -> new FileCounts());
  }
}
