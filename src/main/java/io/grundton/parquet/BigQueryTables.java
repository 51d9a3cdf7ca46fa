// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** A script for BigQuery: external tables over the view for globs in a bucket. */
public final class BigQueryTables {
  private static final String PREFACE =
      """
      -- SPDX-License-Identifier: Apache-2.0
      -- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
      --
      -- The tables for BigQuery, over the view for globs in a bucket:
      --   sed 's|${out}|gs://bucket/tables|' schemas/sql/bigquery.sql |
      --     bq query --use_legacy_sql=false --dataset_id=audit
      -- Columns are those of the files: they cannot be named for a format that names its own. After an
      -- upgrade run the script again, when a first date is published.
      """;

  private BigQueryTables() {}

  /** The script for tables, in the order given. */
  public static String of(List<Schema> tables) {
    return PREFACE + tables.stream().map(BigQueryTables::table).collect(Collectors.joining());
  }

  private static String table(Schema table) {
    String name = SchemaFacts.tableName(table);
    return """

        CREATE OR REPLACE EXTERNAL TABLE `%1$s`
        WITH PARTITION COLUMNS (%2$s DATE)
        OPTIONS (
          format = 'PARQUET',
          uris = ['${out}/%1$s/*'],
          hive_partition_uri_prefix = '${out}/%1$s',
          enable_list_inference = true,
          description = '%3$s');
        """
        .formatted(
            name,
            SchemaFacts.partitionColumn(table),
            SchemaFacts.doc(name, table.getDoc()).replace("\\", "\\\\").replace("'", "\\'"));
  }
}
