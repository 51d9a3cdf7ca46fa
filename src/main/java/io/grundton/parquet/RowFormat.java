// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.schema.MessageType;

/**
 * How the rows of a table are written; the same for all its files.
 *
 * @param schema the columns as Parquet has them
 * @param metadata what every file says of itself
 * @param columns writes a row
 */
record RowFormat(MessageType schema, Map<String, String> metadata, ColumnWriter columns) {
  private static final Map<Table, RowFormat> BY_TABLE = new EnumMap<>(Table.class);

  static {
    for (Table table : Table.values()) {
      BY_TABLE.put(
          table,
          new RowFormat(
              new AvroSchemaConverter(ParquetSettings.CONFIGURATION).convert(table.schema()),
              Map.of(
                  "parquet.avro.schema",
                  table.schema().toString(),
                  ParquetSettings.SCHEMA_VERSION_KEY,
                  String.valueOf(table.schemaVersion())),
              ColumnWriter.columnsOf(table.schema())));
    }
  }

  static RowFormat of(Table table) {
    RowFormat format = BY_TABLE.get(table);
    if (format == null) {
      throw new IllegalStateException("every table has a format, but not " + table.code());
    }
    return format;
  }
}
