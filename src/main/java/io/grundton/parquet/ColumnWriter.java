// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.util.Utf8;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one type twice in one go: to the Parquet file and to the row's canonical
 * bytes. It is made once for a schema, so that nothing is looked up while rows are written.
 */
interface ColumnWriter {
  void write(Object value, RecordConsumer file, RowBytes bytes);

  /** A required value of a type that tables use. */
  static ColumnWriter of(Schema type) {
    return switch (type.getType()) {
      case STRING -> ColumnWriter::text;
      case INT -> ColumnWriter::integer;
      case LONG -> ColumnWriter::longInteger;
      case BOOLEAN -> ColumnWriter::bool;
      case ARRAY -> list(of(type.getElementType()));
      case RECORD -> record(type);
      default ->
          throw new IllegalArgumentException(
              "a column must be a string, int, long, boolean, list or record, but was " + type);
    };
  }

  /** The columns of a record, without its beginning and end. */
  static ColumnWriter columnsOf(Schema record) {
    Column[] columns = record.getFields().stream().map(Column::of).toArray(Column[]::new);
    return (value, file, bytes) -> {
      IndexedRecord row = (IndexedRecord) value;
      for (int i = 0; i < columns.length; i++) {
        columns[i].write(row.get(i), file, bytes);
      }
    };
  }

  /** A column of a record: Parquet leaves out nulls, Avro writes the branch of the union. */
  record Column(String name, int position, int nullBranch, ColumnWriter type) {
    private static final int REQUIRED = -1;

    static Column of(Schema.Field field) {
      Schema type = field.schema();
      if (!type.isUnion()) {
        return new Column(field.name(), field.pos(), REQUIRED, ColumnWriter.of(type));
      }
      int nullBranch = type.getIndexNamed("null");
      if (type.getTypes().size() != 2) {
        throw new IllegalArgumentException(
            "%s must be a union of null and one type, but was %s".formatted(field.name(), type));
      }
      ColumnWriter writer = ColumnWriter.of(type.getTypes().get(1 - nullBranch));
      return new Column(field.name(), field.pos(), nullBranch, writer);
    }

    void write(@Nullable Object value, RecordConsumer file, RowBytes bytes) {
      if (nullBranch != REQUIRED) {
        bytes.number(value == null ? nullBranch : 1 - nullBranch);
        if (value == null) {
          return;
        }
      } else if (value == null) {
        throw new IllegalArgumentException(name + " must not be null, but was");
      }
      file.startField(name, position);
      type.write(value, file, bytes);
      file.endField(name, position);
    }
  }

  private static void text(Object value, RecordConsumer file, RowBytes bytes) {
    Utf8 utf8 = (Utf8) value;
    bytes.text(utf8.getBytes(), utf8.getByteLength());
    file.addBinary(Binary.fromConstantByteArray(utf8.getBytes(), 0, utf8.getByteLength()));
  }

  private static void integer(Object value, RecordConsumer file, RowBytes bytes) {
    int number = (Integer) value;
    bytes.number(number);
    file.addInteger(number);
  }

  private static void longInteger(Object value, RecordConsumer file, RowBytes bytes) {
    long number = (Long) value;
    bytes.number(number);
    file.addLong(number);
  }

  private static void bool(Object value, RecordConsumer file, RowBytes bytes) {
    boolean truth = (Boolean) value;
    bytes.bool(truth);
    file.addBoolean(truth);
  }

  private static ColumnWriter list(ColumnWriter element) {
    return (value, file, bytes) -> {
      List<?> elements = (List<?>) value;
      file.startGroup();
      if (!elements.isEmpty()) {
        bytes.number(elements.size());
        file.startField("list", 0);
        for (Object each : elements) {
          file.startGroup();
          file.startField("element", 0);
          element.write(each, file, bytes);
          file.endField("element", 0);
          file.endGroup();
        }
        file.endField("list", 0);
      }
      bytes.number(0);
      file.endGroup();
    };
  }

  private static ColumnWriter record(Schema type) {
    ColumnWriter columns = columnsOf(type);
    return (value, file, bytes) -> {
      file.startGroup();
      columns.write(value, file, bytes);
      file.endGroup();
    };
  }
}
