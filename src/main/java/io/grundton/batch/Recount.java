// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
import io.grundton.parquet.Digest;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts again what is published: whether manifests, files and views are of one mind. */
public final class Recount {
  /** How much of a file is read. */
  public enum Depth {
    /** Its footer, which counts the rows. */
    FOOTERS,
    /** Every row, for the content hash. */
    ROWS
  }

  private final Storage out;
  private final Depth depth;
  private final View view;
  private final List<String> mismatches = new ArrayList<>();
  private int partitions;
  private long files;
  private long rows;

  /**
   * A count of an output.
   *
   * @param shown whether globs must be shown it
   */
  public Recount(Storage out, Depth depth, GlobView shown) {
    this.out = out;
    this.depth = depth;
    this.view = new View(out, shown);
  }

  /** Counts every published date. */
  public void all() throws IOException {
    for (Map.Entry<Partition, Long> current : Manifests.all(out).entrySet()) {
      Manifest manifest =
          Manifests.read(out, current.getKey(), current.getValue())
              .orElseThrow(() -> new IOException("a manifest of " + current.getKey() + " is gone"));
      count(manifest);
    }
  }

  private void count(Manifest manifest) throws IOException {
    partitions++;
    Partition partition = manifest.partition();
    countRecords(manifest);
    for (Table table : Table.stream(partition.column()).toList()) {
      Manifest.TableContent content = manifest.tables().get(table.code());
      if (content == null && isYounger(table, manifest)) {
        continue;
      }
      if (content == null) {
        mismatches.add(partition + ": the table " + table.code() + " is not in the manifest");
      } else {
        countTable(partition + " " + table.code(), content);
        countView(manifest, table);
      }
    }
  }

  /* Manifests of earlier releases know neither of these tables. */
  private static boolean isYounger(Table table, Manifest manifest) {
    Set<String> younger = Set.of(Table.DELIVERY.code(), Table.UNDELIVERED.code());
    return younger.contains(table.code())
        && Collections.disjoint(manifest.tables().keySet(), younger);
  }

  private void countRecords(Manifest manifest) {
    Partition partition = manifest.partition();
    FileLine sum = manifest.reconciliation().sum();
    FileLine again = new FileLine("", 0, 0, 0, 0, 0, 0, 0, 0);
    for (Manifest.InputFile file : manifest.inputs().files()) {
      FileLine line = file.line();
      expect(partition + " " + line.file() + ": records", line.recordsIn(), accountedFor(line));
      again = again.plus(line);
    }
    if (!again.equals(sum)) {
      mismatches.add(partition + ": the sums of the manifest are not those of its files");
    }
    if (partition.column().equals(Partition.REVIEW_DATE)) {
      return;
    }
    boolean conversations = partition.column().equals(Partition.CONVERSATION_DATE);
    Table rows = conversations ? Table.CONVERSATION : Table.REJECTED;
    if (!manifest.expired().contains(rows.code())) {
      expect(
          "%s: %s records in the table %s"
              .formatted(partition, conversations ? "kept" : "rejected", rows.code()),
          conversations ? sum.kept() : sum.rejected(),
          manifest.rows(rows.code()));
    }
  }

  private static long accountedFor(FileLine line) {
    return line.kept()
        + line.rejected()
        + line.duplicate()
        + line.conflict()
        + line.otherDate()
        + line.tooLate()
        + line.outOfScope();
  }

  private void countTable(String name, Manifest.TableContent content) throws IOException {
    long sum = 0;
    Digest digest = Digest.EMPTY;
    boolean whole = true;
    for (Manifest.TableFile file : content.files()) {
      files++;
      sum += file.rows();
      PublishedFile published = new PublishedFile(out, file.path());
      try {
        expect(file.path() + ": bytes", file.bytes(), published.bytes());
        expect(file.path() + ": rows", file.rows(), published.rows());
        if (depth == Depth.ROWS) {
          digest = digest.merge(published.digest());
        }
      } catch (NoSuchFileException e) {
        whole = false;
        mismatches.add(file.path() + " is missing");
      } catch (RuntimeException e) {
        // The reader's answer to bytes that are no Parquet.
        whole = false;
        mismatches.add(file.path() + " cannot be read as Parquet");
      }
    }
    rows += sum;
    expect(name + ": rows", content.rows(), sum);
    if (depth == Depth.ROWS && whole && !digest.toString().equals(content.contentHash())) {
      mismatches.add(name + ": the rows have another content hash than the manifest says");
    }
  }

  private void countView(Manifest manifest, Table table) throws IOException {
    SortedMap<String, Long> wanted = new TreeMap<>();
    SortedMap<String, String> names =
        view.shows(manifest) ? View.files(manifest, table.code()) : new TreeMap<>();
    Map<String, Long> bytes = new TreeMap<>();
    Manifest.TableContent content = manifest.tables().get(table.code());
    if (content != null) {
      content.files().forEach(file -> bytes.put(file.path(), file.bytes()));
    }
    names.forEach((name, path) -> wanted.put(name, bytes.getOrDefault(path, 0L)));
    SortedMap<String, Long> there = new TreeMap<>();
    String folder = table.code() + "/" + manifest.partition();
    for (Storage.StoredFile file : out.files(folder)) {
      there.put(file.path(), file.bytes());
    }
    if (!there.equals(wanted)) {
      mismatches.add(folder + " shows other files than the manifest lists: publish --repair");
    }
  }

  private void expect(String what, long said, long counted) {
    if (said != counted) {
      mismatches.add("%s: the manifest says %d, but there are %d".formatted(what, said, counted));
    }
  }

  /** What does not fit, one line each, by date and table. */
  public List<String> mismatches() {
    return List.copyOf(mismatches);
  }

  /** Dates that were counted. */
  public int partitions() {
    return partitions;
  }

  /** Files that their manifests list. */
  public long files() {
    return files;
  }

  /** Rows of those files, as their manifests say. */
  public long rows() {
    return rows;
  }
}
