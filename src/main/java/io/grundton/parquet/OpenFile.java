// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;

/** A file that rows are being written to. */
final class OpenFile {
  private final Table table;
  private final LocalDate partition;
  private final String path;
  private final CountedFile file;
  private final RowWriteSupport support;
  private final ParquetWriter<IndexedRecord> writer;
  private long rows;

  OpenFile(Table table, LocalDate partition, String path, Storage output, ZstdPages codec)
      throws IOException {
    this.table = table;
    this.partition = partition;
    this.path = path;
    this.file = new CountedFile(output, path);
    this.support = new RowWriteSupport(table);
    this.writer = ParquetSettings.open(file, support, codec);
  }

  Table table() {
    return table;
  }

  LocalDate partition() {
    return partition;
  }

  void write(IndexedRecord row) throws IOException {
    writer.write(row);
    rows++;
  }

  /** Bytes of rows that wait in memory for the end of their row group. */
  long buffered() {
    return Math.max(0, writer.getDataSize() - file.bytes());
  }

  /** Finishes the file and counts its rows again. */
  WrittenFile close() throws IOException {
    writer.close();
    long inFooter =
        writer.getFooter().getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    if (inFooter != rows) {
      throw new IOException(
          "the footer of %s must count %d rows, but counts %d".formatted(path, rows, inFooter));
    }
    return new WrittenFile(table, partition, path, rows, file.bytes(), support.digest());
  }

  /** Leaves the file unfinished. */
  void abandon() throws IOException {
    file.abandon();
  }
}
