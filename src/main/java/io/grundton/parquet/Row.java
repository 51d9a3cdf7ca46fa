// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, filled anew for every row. Strings are held as {@link Utf8}, so that each is
 * encoded once, and those that stand in many rows once for all of them.
 *
 * @param <C> its columns: names of the schema in upper case, in the schema's order
 */
@SuppressWarnings("EnumOrdinal") // the constructor compares the order with the schema's
final class Row<C extends Enum<C>> {
  private final GenericData.Record values;
  private final int own;

  /**
   * A row of a table.
   *
   * @param first its columns
   * @param rest all columns that follow these; {@link #measure} fills them
   * @throws IllegalStateException if together they are not the columns of the schema, in its order
   */
  Row(Table table, C[] first, Enum<?>... rest) {
    List<String> written =
        Stream.concat(Stream.of(first), Stream.of(rest))
            .map(column -> column.name().toLowerCase(Locale.ROOT))
            .toList();
    List<String> specified = table.schema().getFields().stream().map(Schema.Field::name).toList();
    if (!written.equals(specified)) {
      throw new IllegalStateException(
          "columns of %s must be %s, but were %s".formatted(table.code(), specified, written));
    }
    this.own = first.length;
    this.values = new GenericData.Record(table.schema());
  }

  /** Sets a column; a string must be given as {@link Utf8}. */
  void set(C column, @Nullable Object value) {
    values.put(column.ordinal(), value);
  }

  /** Sets one of the columns that follow these. */
  void measure(Enum<?> column, long value) {
    values.put(own + column.ordinal(), value);
  }

  void text(C column, @Nullable String value) {
    values.put(column.ordinal(), utf8(value));
  }

  /** The same object for every row. */
  GenericRecord values() {
    return values;
  }

  static @Nullable Utf8 utf8(@Nullable String value) {
    return value == null ? null : new Utf8(value);
  }
}
