// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What the generated pages and scripts ask of the schemas of the output tables. */
final class SchemaFacts {
  private SchemaFacts() {}

  /** {@code VendorDay} is the table {@code vendor_day}. */
  static String tableName(Schema table) {
    return table.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** The date by which its files are laid out. */
  static String partitionColumn(Schema table) {
    return attribute(table, "partition_column").toString();
  }

  /**
   * A record attribute.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Object attribute(Schema table, String name) {
    Object value = table.getObjectProp(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s must have the record attribute %s, but has none".formatted(table.getName(), name));
    }
    return value;
  }

  /**
   * What something means.
   *
   * @throws IllegalArgumentException if nothing is said
   */
  static String doc(String name, String doc) {
    if (doc == null || doc.isBlank()) {
      throw new IllegalArgumentException("%s must have a doc, but has none".formatted(name));
    }
    return doc;
  }

  /** The type of the values that are not null. */
  static Schema valueType(Schema type) {
    return type.isUnion()
        ? type.getTypes().stream()
            .filter(branch -> branch.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : type;
  }

  /** Whether values are moments. */
  static boolean isTimestamp(Schema type) {
    return type.getLogicalType() instanceof LogicalTypes.TimestampMicros;
  }

  /** The partition column and then those of the files. */
  static List<String> columns(Schema table) {
    return Stream.concat(
            Stream.of(partitionColumn(table)), table.getFields().stream().map(Schema.Field::name))
        .toList();
  }
}
