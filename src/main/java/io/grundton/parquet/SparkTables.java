// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** A script for Spark: external tables over the view for globs. */
public final class SparkTables {
  private static final String PREFACE =
      """
      -- SPDX-License-Identifier: Apache-2.0
      -- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
      --
      -- The tables for Spark, over the view for globs:
      --   spark-sql --hivevar out=gs://bucket/tables -f schemas/sql/spark.sql
      -- After each run MSCK REPAIR TABLE shows dates that are new, and REFRESH TABLE, in sessions that
      -- go on, those that were published again. After an upgrade run the script again: the tables are
      -- made anew, no file is touched.
      """;

  private SparkTables() {}

  /** The script for tables, in the order given. */
  public static String of(List<Schema> tables) {
    return PREFACE + tables.stream().map(SparkTables::table).collect(Collectors.joining());
  }

  private static String table(Schema table) {
    String name = SchemaFacts.tableName(table);
    String partition = SchemaFacts.partitionColumn(table);
    String columns =
        table.getFields().stream()
            .map(
                field ->
                    "  `%s` %s COMMENT %s"
                        .formatted(
                            field.name(),
                            SqlType.SPARK.of(field.schema()),
                            text(SchemaFacts.doc(field.name(), field.doc()))))
            .collect(Collectors.joining(",\n"));
    return """

        DROP TABLE IF EXISTS %1$s;
        CREATE TABLE %1$s (
        %2$s,
          `%3$s` DATE)
        USING parquet
        PARTITIONED BY (%3$s)
        LOCATION '${out}/%1$s'
        COMMENT %4$s;
        MSCK REPAIR TABLE %1$s;
        """
        .formatted(name, columns, partition, text(SchemaFacts.doc(name, table.getDoc())));
  }

  /* Semicolons end a statement for spark-sql only outside of quotes. */
  private static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
