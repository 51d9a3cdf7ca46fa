// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many records of one delivery file were read, and what became of them. */
public final class FileCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private long read;
  private long contentSum;
  private final EnumMap<Disposition, Long> became = new EnumMap<>(Disposition.class);
  private final TreeMap<LocalDate, Long> kept = new TreeMap<>();

  FileCounts() {}

  void read(long records, long sum) {
    read += records;
    contentSum += sum;
  }

  void became(Disposition disposition, long records) {
    became.merge(disposition, records, Long::sum);
  }

  void kept(LocalDate date, long records) {
    became(Disposition.KEPT, records);
    kept.merge(date, records, Long::sum);
  }

  void merge(FileCounts other) {
    read += other.read;
    contentSum += other.contentSum;
    other.became.forEach((disposition, count) -> became.merge(disposition, count, Long::sum));
    other.kept.forEach((date, count) -> kept.merge(date, count, Long::sum));
  }

  long read() {
    return read;
  }

  long contentSum() {
    return contentSum;
  }

  long became(Disposition disposition) {
    return became.getOrDefault(disposition, 0L);
  }

  Map<LocalDate, Long> kept() {
    return kept;
  }

  long accountedFor() {
    return became.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The file as one conversation date sees it: what was kept for other dates is of another date.
   */
  FileLine line(String file, LocalDate date) {
    long keptForDate = kept.getOrDefault(date, 0L);
    return new FileLine(
        file,
        read,
        keptForDate,
        became(Disposition.REJECTED),
        became(Disposition.DUPLICATE),
        became(Disposition.CONFLICT),
        became(Disposition.KEPT) + became(Disposition.OTHER_DATE) - keptForDate,
        became(Disposition.TOO_LATE),
        became(Disposition.OUT_OF_SCOPE));
  }
}
