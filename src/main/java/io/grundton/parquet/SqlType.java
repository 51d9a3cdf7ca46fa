// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** How an engine names the types of columns. */
enum SqlType {
  DUCKDB("VARCHAR", "INTEGER", "BIGINT", "TIMESTAMP WITH TIME ZONE") {
    @Override
    String list(String element) {
      return element + "[]";
    }

    @Override
    String struct(Schema row) {
      return fields(row, "STRUCT(", " ", ")");
    }
  },
  SPARK("STRING", "INT", "BIGINT", "TIMESTAMP") {
    @Override
    String list(String element) {
      return "ARRAY<" + element + ">";
    }

    @Override
    String struct(Schema row) {
      return fields(row, "STRUCT<", ": ", ">");
    }
  };

  private final String text;
  private final String integer;
  private final String longInteger;
  private final String timestamp;

  SqlType(String text, String integer, String longInteger, String timestamp) {
    this.text = text;
    this.integer = integer;
    this.longInteger = longInteger;
    this.timestamp = timestamp;
  }

  abstract String list(String element);

  abstract String struct(Schema row);

  /**
   * The name of a type.
   *
   * @throws IllegalArgumentException if the tables have no column of that type
   */
  String of(Schema type) {
    Schema value = SchemaFacts.valueType(type);
    if (SchemaFacts.isTimestamp(value)) {
      return timestamp;
    }
    return switch (value.getType()) {
      case STRING -> text;
      case INT -> integer;
      case LONG -> longInteger;
      case BOOLEAN -> "BOOLEAN";
      case ARRAY -> list(of(value.getElementType()));
      case RECORD -> struct(value);
      default ->
          throw new IllegalArgumentException(
              "no table has a column of the type " + value.getType());
    };
  }

  String fields(Schema row, String before, String between, String after) {
    return row.getFields().stream()
        .map(field -> field.name() + between + of(field.schema()))
        .collect(Collectors.joining(", ", before, after));
  }
}
