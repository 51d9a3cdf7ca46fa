// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.time.LocalDate;

/**
 * A finished file.
 *
 * @param table whose rows it holds
 * @param partition the date of all of them
 * @param path relative to the root of the output, with {@code /} between its parts
 * @param rows how many
 * @param bytes how long it is
 * @param digest of its rows
 */
public record WrittenFile(
    Table table, LocalDate partition, String path, long rows, long bytes, Digest digest) {
  /** The date by which the table is laid out, such as {@code conversation_date}. */
  public String partitionColumn() {
    return table.partitionColumn();
  }

  /** The version of the schema that the file was written with. */
  public int schemaVersion() {
    return table.schemaVersion();
  }
}
