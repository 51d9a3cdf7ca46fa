// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is published for one date of one partition column. Written once, never changed; of those of
 * a date the one with the highest sequence is current.
 *
 * @param manifestVersion of this layout
 * @param partition what it publishes
 * @param sequence from 1: the base's plus one
 * @param runId who published
 * @param base sequence of the manifest that was current when the run started, null if none
 * @param reopened whether the pipeline file had closed the date and a person opened it again
 * @param engineRelease who made the rows
 * @param packs in force on the date, by id and version
 * @param models classifier models at hand, by name
 * @param inputs what was read
 * @param reconciliation what became of every record
 * @param conflicts keys of conversations delivered with different contents, sorted
 * @param vendors who owned how many of its conversations, by name
 * @param expired tables whose rows were removed when their time was over, sorted
 * @param tables every table of the partition column, by name
 */
public record Manifest(
    int manifestVersion,
    Partition partition,
    long sequence,
    String runId,
    @Nullable Long base,
    boolean reopened,
    String engineRelease,
    List<PackInForce> packs,
    List<ModelInUse> models,
    Inputs inputs,
    Reconciliation reconciliation,
    List<String> conflicts,
    List<VendorCount> vendors,
    List<String> expired,
    SortedMap<String, TableContent> tables) {
  /** The layout that this release writes. */
  public static final int VERSION = 1;

  public Manifest {
    packs = List.copyOf(packs);
    models = List.copyOf(models);
    conflicts = List.copyOf(conflicts);
    vendors = List.copyOf(vendors);
    expired = List.copyOf(expired);
  }

  /** Whether both publish the same rows in every table. */
  public boolean sameRowsAs(Manifest other) {
    return hashes().equals(other.hashes());
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    tables.forEach((table, content) -> hashes.put(table, content.contentHash()));
    return hashes;
  }

  /** The manifest that follows this one with other tables and the same origin. */
  public Manifest next(
      String nextRunId, SortedMap<String, TableContent> nextTables, List<String> nextExpired) {
    return new Manifest(
        manifestVersion,
        partition,
        sequence + 1,
        nextRunId,
        Long.valueOf(sequence),
        reopened,
        engineRelease,
        packs,
        models,
        inputs,
        reconciliation,
        conflicts,
        vendors,
        nextExpired,
        nextTables);
  }

  /**
   * The same with one conversation less: its record counts as left out by name.
   *
   * @param file that it was kept from
   * @param vendorId who owned it
   */
  public Manifest without(String file, String vendorId) {
    List<InputFile> files =
        inputs.files().stream()
            .map(
                input ->
                    input.line().file().equals(file)
                        ? new InputFile(input.bytes(), input.line().keptToOutOfScope())
                        : input)
            .toList();
    List<VendorCount> left =
        vendors.stream()
            .map(
                vendor ->
                    vendor.vendorId().equals(vendorId)
                        ? new VendorCount(vendorId, vendor.conversations() - 1)
                        : vendor)
            .filter(vendor -> vendor.conversations() > 0)
            .toList();
    return new Manifest(
        manifestVersion,
        partition,
        sequence,
        runId,
        base,
        reopened,
        engineRelease,
        packs,
        models,
        new Inputs(inputs.fingerprint(), files),
        new Reconciliation(reconciliation.sum().keptToOutOfScope(), reconciliation.audited() - 1),
        conflicts,
        left,
        expired,
        tables);
  }

  /** The rows of a table, 0 where the partition has none. */
  public long rows(String table) {
    TableContent content = tables.get(table);
    return content == null ? 0 : content.rows();
  }

  /** A version of a pack. */
  public record PackInForce(String packId, String version, String hash) {}

  /** A classifier model. */
  public record ModelInUse(String modelId, String hash) {}

  /**
   * What was read.
   *
   * @param fingerprint lower-case hex SHA-256 over deliveries, roster, packs and settings
   * @param files by name
   */
  public record Inputs(String fingerprint, List<InputFile> files) {
    public Inputs {
      files = List.copyOf(files);
    }
  }

  /**
   * One delivery file.
   *
   * @param bytes its size as delivered
   * @param line what became of its records
   */
  public record InputFile(long bytes, FileLine line) {}

  /** A vendor of a date. */
  public record VendorCount(String vendorId, long conversations) {}

  /**
   * The sums over all files.
   *
   * @param sum its file name has no meaning
   * @param audited conversations in the tables
   */
  public record Reconciliation(FileLine sum, long audited) {}

  /**
   * One table of a date.
   *
   * @param rows over all files
   * @param contentHash order-free digest of the rows, hex
   * @param schemaVersion of its columns
   * @param files by path
   */
  public record TableContent(
      long rows, String contentHash, int schemaVersion, List<TableFile> files) {
    public TableContent {
      files = List.copyOf(files);
    }
  }

  /**
   * One Parquet file.
   *
   * @param path relative to the output folder
   */
  public record TableFile(String path, long rows, long bytes) {}
}
