// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.parquet.TableFiles;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;

/**
 * Removes one conversation from everything that an output keeps. Its key is written down first, so
 * that no later run publishes it again; each date that shows it is published anew without it; then
 * every other file that holds it goes at once, with no grace. Done again after it was stopped, it
 * goes on.
 *
 * <p>Day tables keep it in their sums, which name nobody but agents, until their date is run again.
 */
public final class Erasure {
  private static final String KEY = "conversation_key";
  private static final Set<Table> TABLES =
      EnumSet.of(
          Table.CONVERSATION,
          Table.TURN,
          Table.VERDICT,
          Table.FINDING,
          Table.REVIEW_QUEUE,
          Table.UNDELIVERED,
          Table.REVIEW);

  private final Storage out;
  private final String key;
  private final GlobView shown;

  /**
   * The erasure of a conversation.
   *
   * @param key its {@code conversation_key}, 32 lower-case hex digits
   * @param shown whether globs are shown the tables
   */
  public Erasure(Storage out, String key, GlobView shown) {
    if (!Forgotten.isKey(key)) {
      throw new IllegalArgumentException(
          "a conversation key must be 32 lower-case hex digits, but had " + key.length());
    }
    this.out = out;
    this.key = key;
    this.shown = shown;
  }

  /**
   * What was done.
   *
   * @param dates published anew
   * @param lost dates that a run published meanwhile: erase again
   * @param removed files of other runs that held it
   * @param unfinished files of runs that were stopped or are at work, which cannot be read
   */
  public record Erased(List<Partition> dates, List<Partition> lost, long removed, long unfinished) {
    public Erased {
      dates = List.copyOf(dates);
      lost = List.copyOf(lost);
    }
  }

  /**
   * Erases the conversation.
   *
   * @param runId names the folder of the new files; a new one
   */
  public Erased run(String runId) throws IOException {
    Forgotten.add(out, key);
    List<Partition> dates = new ArrayList<>();
    List<Partition> lost = new ArrayList<>();
    for (Map.Entry<Partition, Long> current : Manifests.all(out).entrySet()) {
      Manifest manifest = Manifests.read(out, current.getKey(), current.getValue()).orElseThrow();
      if (shows(manifest)) {
        boolean won = publishWithout(manifest, runId) != Fate.LOST;
        (won ? dates : lost).add(current.getKey());
      }
    }
    return purge(dates, lost);
  }

  private static List<Table> tables(Partition partition) {
    return Table.stream(partition.column()).filter(TABLES::contains).toList();
  }

  private boolean shows(Manifest manifest) throws IOException {
    for (Table table : tables(manifest.partition())) {
      for (PublishedFile file : files(manifest, table)) {
        if (file.any(table, KEY, key::equals)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<PublishedFile> files(Manifest manifest, Table table) {
    Manifest.TableContent content = manifest.tables().get(table.code());
    return content == null
        ? List.of()
        : content.files().stream().map(file -> new PublishedFile(out, file.path())).toList();
  }

  private Fate publishWithout(Manifest base, String runId) throws IOException {
    SortedMap<String, Manifest.TableContent> contents = new TreeMap<>(base.tables());
    List<GenericRecord> dropped = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    try (TableFiles copies = new TableFiles(out, runId, "kept-" + UUID.randomUUID())) {
      for (Table table : tables(base.partition())) {
        copies.ensure(table, base.partition().date());
        for (PublishedFile file : files(base, table)) {
          file.copy(
              table,
              base.partition().date(),
              copies,
              row -> {
                boolean forgotten = key.equals(String.valueOf(row.get(KEY)));
                if (forgotten && table == Table.CONVERSATION) {
                  dropped.add(row);
                } else if (forgotten && table == Table.UNDELIVERED) {
                  sources.add(String.valueOf(row.get("source_id")));
                }
                return !forgotten;
              });
        }
        contents.remove(table.code());
      }
      if (!sources.isEmpty()) {
        copyDeliveries(base, copies, sources);
        contents.remove(Table.DELIVERY.code());
      }
      for (RunFact fact : Facts.wrote(copies.finish())) {
        RunFact.Wrote file = (RunFact.Wrote) fact;
        contents.merge(file.table(), TableContents.of(file), TableContents::join);
      }
    }
    Manifest next = base.next(runId, contents, base.expired());
    for (GenericRecord row : dropped) {
      next =
          next.without(
              String.valueOf(row.get("source_file")), String.valueOf(row.get("vendor_id")));
    }
    return new Publisher(out, runId, shown).publish(next, base);
  }

  /** Each of these sources has one undelivered conversation less. */
  private void copyDeliveries(Manifest base, TableFiles copies, Set<String> sources)
      throws IOException {
    copies.ensure(Table.DELIVERY, base.partition().date());
    for (PublishedFile file : files(base, Table.DELIVERY)) {
      file.copy(
          Table.DELIVERY,
          base.partition().date(),
          copies,
          row -> {
            if (sources.contains(String.valueOf(row.get("source_id")))
                && row.get("undelivered_records") instanceof Long rows) {
              row.put("undelivered_records", rows - 1);
            }
            return true;
          });
    }
  }

  /** Removes the files that no current manifest lists and that hold the conversation. */
  private Erased purge(List<Partition> dates, List<Partition> lost) throws IOException {
    long removed = 0;
    long unfinished = 0;
    for (String path : Leftovers.paths(out)) {
      String[] parts = path.split("/", -1);
      for (Table table : TABLES) {
        if (parts.length == 5 && parts[2].equals(table.code())) {
          try {
            if (new PublishedFile(out, path).any(table, KEY, key::equals)) {
              out.delete(path);
              removed++;
            }
          } catch (RuntimeException e) {
            // The reader's answer to a file without an end.
            unfinished++;
          }
        }
      }
    }
    return new Erased(dates, lost, removed, unfinished);
  }
}
