// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;

/** Reads a file of a table row by row. */
public final class TableReader implements AutoCloseable {
  private final ParquetReader<GenericRecord> reader;

  private TableReader(ParquetReader<GenericRecord> reader) {
    this.reader = reader;
  }

  /** Opens a file; columns are those that it was written with. */
  public static TableReader open(InputFile file) throws IOException {
    return new TableReader(
        AvroParquetReader.<GenericRecord>builder(file, ParquetSettings.CONFIGURATION).build());
  }

  /** How many rows the footer of a file counts. */
  public static long rows(InputFile file) throws IOException {
    try (ParquetFileReader footer =
        ParquetFileReader.open(
            file, ParquetReadOptions.builder(ParquetSettings.CONFIGURATION).build())) {
      return footer.getRecordCount();
    }
  }

  /** The next row, null after the last; strings are {@link org.apache.avro.util.Utf8}. */
  public @Nullable GenericRecord next() throws IOException {
    return reader.read();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
