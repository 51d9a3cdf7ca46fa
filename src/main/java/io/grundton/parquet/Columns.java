// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The columns of a row that was read; one that the file does not have is null. */
record Columns(GenericRecord row) {
  /** A column that is never null. */
  String required(String column) {
    String value = text(column);
    if (value == null) {
      throw new IllegalStateException(
          "%s.%s must not be null, but is".formatted(row.getSchema().getName(), column));
    }
    return value;
  }

  @Nullable String text(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  @Nullable Integer integer(String column) {
    return (Integer) value(column);
  }

  @Nullable Long number(String column) {
    return (Long) value(column);
  }

  /** A number that is never null. */
  int count(String column) {
    Integer value = integer(column);
    return value == null ? 0 : value;
  }

  boolean isTrue(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  List<String> texts(String column) {
    List<String> texts = new ArrayList<>();
    if (value(column) instanceof Iterable<?> values) {
      values.forEach(value -> texts.add(String.valueOf(value)));
    }
    return texts;
  }

  List<Columns> rows(String column) {
    List<Columns> rows = new ArrayList<>();
    if (value(column) instanceof Iterable<?> values) {
      values.forEach(value -> rows.add(new Columns((GenericRecord) value)));
    }
    return rows;
  }

  private @Nullable Object value(String column) {
    return row.hasField(column) ? row.get(column) : null;
  }
}
