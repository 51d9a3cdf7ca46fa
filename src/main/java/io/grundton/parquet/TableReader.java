// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;

/** Reads a file of a table row by row. */
public final class TableReader implements AutoCloseable {
  /** What {@link AvroReadSupport} keeps to itself. */
  private static final String READ_SCHEMA = "parquet.avro.read.schema";

  private final ParquetReader<GenericRecord> reader;

  private TableReader(ParquetReader<GenericRecord> reader) {
    this.reader = reader;
  }

  /** Opens a file; columns are those that it was written with. */
  public static TableReader open(InputFile file) throws IOException {
    return new TableReader(
        AvroParquetReader.<GenericRecord>builder(file, ParquetSettings.CONFIGURATION).build());
  }

  /** Opens a file and reads it as if it had been written with these columns. */
  static TableReader open(InputFile file, Schema columns) throws IOException {
    ParquetConfiguration configuration = ParquetSettings.configuration();
    configuration.set(READ_SCHEMA, columns.toString());
    return new TableReader(AvroParquetReader.<GenericRecord>builder(file, configuration).build());
  }

  /** Opens a file and reads the rows that pass a filter. */
  static TableReader open(InputFile file, FilterCompat.Filter filter) throws IOException {
    return new TableReader(
        AvroParquetReader.<GenericRecord>builder(file, ParquetSettings.CONFIGURATION)
            .withFilter(filter)
            .build());
  }

  /** Opens a file of a table and reads some of its columns; the rows have no other. */
  static TableReader open(
      InputFile file, Table table, List<String> columns, FilterCompat.Filter filter)
      throws IOException {
    List<Schema.Field> fields = new ArrayList<>();
    for (String column : columns) {
      Schema.Field field = table.schema().getField(column);
      if (field == null) {
        throw new IllegalArgumentException(table.code() + " must have the column " + column);
      }
      fields.add(new Schema.Field(field, field.schema()));
    }
    Schema only = Schema.createRecord(table.code(), null, "io.grundton", false);
    only.setFields(fields);
    ParquetConfiguration configuration = ParquetSettings.configuration();
    configuration.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, only.toString());
    return new TableReader(
        AvroParquetReader.<GenericRecord>builder(file, configuration).withFilter(filter).build());
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
