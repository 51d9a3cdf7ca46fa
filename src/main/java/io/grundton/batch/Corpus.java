// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.json.Parsed;
import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.json.TranscriptReader;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Redeliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations below a folder: a landing folder, or any folder inside one. What is delivered
 * more than once is resolved as a run resolves it. Read twice, and never held in memory but for
 * what was delivered more than once.
 */
public final class Corpus {
  /** Of files that stand in no folder of a source and a date. */
  private static final String NO_SOURCE = "corpus";

  /** Of the same: early enough for every conversation. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final Path folder;
  private final ZoneId zone;
  private final int lateDays;
  private final TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);
  private long rejected;

  /**
   * A corpus.
   *
   * @param folder exists
   * @param zone decides a conversation's date
   * @param lateDays days after that date that a delivery may come
   */
  public Corpus(Path folder, ZoneId zone, int lateDays) {
    this.folder = folder;
    this.zone = zone;
    this.lateDays = lateDays;
  }

  /** Takes every conversation with its date; in the order of files, those redelivered last. */
  public void read(Consumer<Redeliveries> conversations) throws IOException {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    scan(
        delivered -> {
          String key = delivered.conversation().key();
          if (!seen.add(key)) {
            repeated.add(key);
          }
        });
    seen.clear();
    TreeMap<String, List<Delivered>> redelivered = new TreeMap<>();
    scan(
        delivered -> {
          String key = delivered.conversation().key();
          if (repeated.contains(key)) {
            redelivered.computeIfAbsent(key, k -> new ArrayList<>()).add(delivered);
          } else {
            resolve(List.of(delivered), conversations);
          }
        });
    redelivered.values().forEach(deliveries -> resolve(deliveries, conversations));
  }

  private void resolve(List<Delivered> deliveries, Consumer<Redeliveries> conversations) {
    Redeliveries resolved = Redeliveries.resolve(deliveries, zone, lateDays);
    if (resolved.kept() != null) {
      conversations.accept(resolved);
    }
  }

  /** Takes every delivery, in the order of files. */
  public void scan(Consumer<Delivered> deliveries) throws IOException {
    rejected = 0;
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.filter(Files::isRegularFile).filter(Corpus::isFinished).sorted().toList();
    }
    for (Path file : files) {
      Origin origin = origin(file);
      try (RecordStream records =
          RecordStream.ofFile(Files.newInputStream(file), ReadLimits.DEFAULT)) {
        while (records.next()) {
          Parsed parsed = reader.read(records, origin);
          if (parsed instanceof Parsed.Accepted accepted) {
            deliveries.accept(accepted.delivered());
          } else {
            rejected++;
          }
        }
      }
    }
  }

  /** How many records of the last reading were no conversations. */
  public long rejected() {
    return rejected;
  }

  private static boolean isFinished(Path file) {
    return Landing.isFinished(String.valueOf(file.getFileName()));
  }

  /* <source>/<YYYY-MM-DD>/ may stand above the folder that was named. */
  private static Origin origin(Path file) {
    Path path = file.toAbsolutePath().normalize();
    for (Path day = path.getParent(); day != null; day = day.getParent()) {
      LocalDate date = date(day);
      Path source = day.getParent();
      if (date != null && source != null && source.getFileName() != null) {
        String below = source.relativize(path).toString().replace('\\', '/');
        return new Origin(
            source.getFileName().toString(), date, source.getFileName() + "/" + below, 0);
      }
    }
    return new Origin(NO_SOURCE, NO_DATE, String.valueOf(path.getFileName()), 0);
  }

  private static @Nullable LocalDate date(Path folder) {
    try {
      return folder.getFileName() == null ? null : LocalDate.parse(folder.getFileName().toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
