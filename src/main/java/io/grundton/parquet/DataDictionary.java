// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** The data dictionary: what the schemas of the output tables say, as one page of Markdown. */
public final class DataDictionary {
  private static final String PREFACE =
      """
      # Data dictionary

      Generated from `schemas/*.avsc` by `scripts/update-docs`: change the schemas, not this page.

      - A table is read together with its partition column, which is the name of a folder and not in
        the files. In DuckDB:
        `read_parquet('OUT/<table>/*/*.parquet', hive_partitioning=true, union_by_name=true)`.
      - Timestamps are UTC. `_ms` are integer milliseconds, `_bp` integer basis points: 10000 is all.
        Offsets count Unicode code points.
      - Fixed sets of values are lower-case strings, listed with their column.
      - Measures of the `_day` tables are additive: sum first, divide afterwards.
      - A null in a key is a value of its own: it groups like one, and joins with
        `IS NOT DISTINCT FROM`.
      - Columns are only added, nullable, at the end; never renamed, retyped or reused.

      """;

  private DataDictionary() {}

  /**
   * The whole page: preface, list of tables, and a section per table, in the order given.
   *
   * @throws IllegalArgumentException if a schema is no record, or lacks one of the record
   *     attributes {@code schema_version}, {@code primary_key}, {@code partition_column}, or a
   *     {@code doc}
   */
  public static String of(List<Schema> tables) {
    return PREFACE
        + "| table | one row is |\n| --- | --- |\n"
        + tables.stream().map(DataDictionary::entry).collect(Collectors.joining())
        + tables.stream().map(DataDictionary::section).collect(Collectors.joining());
  }

  private static String entry(Schema table) {
    String doc = SchemaFacts.doc(table.getName(), table.getDoc());
    int end = doc.indexOf(". ");
    String firstSentence = end < 0 ? doc : doc.substring(0, end + 1);
    return "| [%1$s](#%1$s) | %2$s |\n"
        .formatted(SchemaFacts.tableName(table), escape(firstSentence));
  }

  private static String section(Schema table) {
    List<?> key =
        SchemaFacts.attribute(table, "primary_key") instanceof List<?> columns
            ? columns
            : List.of();
    return String.join(
        "\n",
        "",
        "## " + SchemaFacts.tableName(table),
        "",
        SchemaFacts.doc(table.getName(), table.getDoc()),
        "",
        "- Key: " + key.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
        "- Partition: `" + SchemaFacts.attribute(table, "partition_column") + "`",
        "- Schema version: " + SchemaFacts.attribute(table, "schema_version"),
        "",
        "| column | type | null? | meaning |",
        "| --- | --- | --- | --- |",
        columns("", table).collect(Collectors.joining("\n")),
        "");
  }

  /** A line per column; the fields of a list's records follow as {@code column[].field}. */
  private static Stream<String> columns(String prefix, Schema row) {
    return row.getFields().stream()
        .flatMap(
            field -> {
              Schema type = SchemaFacts.valueType(field.schema());
              Stream<String> line = Stream.of(column(prefix, field, type));
              return isListOfRecords(type)
                  ? Stream.concat(
                      line, columns(prefix + field.name() + "[].", type.getElementType()))
                  : line;
            });
  }

  private static String column(String prefix, Field field, Schema type) {
    String name = prefix + field.name();
    return "| `%s` | %s | %s | %s |"
        .formatted(
            name,
            typeName(type),
            field.schema().isNullable() ? "yes" : "no",
            escape(SchemaFacts.doc(name, field.doc())));
  }

  private static String typeName(Schema type) {
    if (SchemaFacts.isTimestamp(type)) {
      return "timestamp";
    }
    return switch (type.getType()) {
      case ARRAY -> "list of " + typeName(type.getElementType());
      case RECORD -> "record";
      default -> type.getType().getName();
    };
  }

  private static boolean isListOfRecords(Schema type) {
    return type.getType() == Schema.Type.ARRAY
        && type.getElementType().getType() == Schema.Type.RECORD;
  }

  private static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "\\<");
  }
}
