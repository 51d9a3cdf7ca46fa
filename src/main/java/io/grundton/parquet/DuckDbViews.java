// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** A script for DuckDB: views of exactly the files that the current manifests list. */
public final class DuckDbViews {
  private static final String MANIFESTS =
      """
      -- SPDX-License-Identifier: Apache-2.0
      -- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
      --
      -- The tables as DuckDB (1.4 or later) sees them by the manifests, whatever a run is doing:
      --   SET VARIABLE out = 'demo-month/tables';
      --   .read schemas/sql/duckdb.sql
      -- What is seen is what was current when this was read. Read it again to see what was published
      -- since. A view belongs to its session.

      -- The current manifest of each date: the one with the highest number.
      SET VARIABLE manifests = (
        SELECT coalesce(
          list(file ORDER BY file),
          error('nothing is published in ' || getvariable('out')
            || ': SET VARIABLE out to the folder that holds _manifest'))
        FROM (
          SELECT arg_max(file, CAST(regexp_extract(file, '([0-9]+)[.]json$', 1) AS BIGINT)) AS file
          FROM glob(getvariable('out') || '/_manifest/*/*.json')
          WHERE regexp_matches(file, '[\\\\/][0-9]+[.]json$')
          GROUP BY regexp_extract(file, '(.*)[\\\\/]', 1)));

      CREATE OR REPLACE TEMP TABLE manifest_json AS
      SELECT * FROM read_json(getvariable('manifests'), columns = {
        manifest_version: 'INTEGER',
        "partition": 'STRUCT("column" VARCHAR, "value" DATE)',
        sequence: 'BIGINT',
        run_id: 'VARCHAR',
        reopened: 'BOOLEAN',
        engine_release: 'VARCHAR',
        packs: 'STRUCT(pack_id VARCHAR, version VARCHAR, hash VARCHAR)[]',
        inputs: 'STRUCT(files STRUCT(file VARCHAR, bytes BIGINT, records_in BIGINT, kept BIGINT,
          rejected BIGINT, duplicate BIGINT, conflict BIGINT, other_date BIGINT, too_late BIGINT,
          out_of_scope BIGINT)[])',
        conflicts: 'VARCHAR[]',
        vendors: 'STRUCT(vendor_id VARCHAR, n_conversations BIGINT)[]',
        expired: 'VARCHAR[]',
        tables: 'MAP(VARCHAR, STRUCT("rows" BIGINT, files STRUCT(path VARCHAR)[]))'});

      -- One row is one published date of conversations or deliveries.
      CREATE OR REPLACE TEMP VIEW manifest AS
      SELECT "partition"."column" AS partition_column, "partition"."value" AS partition_date,
        sequence, run_id, reopened, engine_release, packs, vendors, conflicts, expired
      FROM manifest_json;

      -- One row is one delivery file that was read for a published date, and what became of its records.
      CREATE OR REPLACE TEMP VIEW manifest_input AS
      SELECT "partition"."column" AS partition_column, "partition"."value" AS partition_date,
        unnest(inputs.files, recursive := true)
      FROM manifest_json;

      -- The files of a table; where no manifest knows the table, some file, of which nothing is shown.
      CREATE OR REPLACE TEMP MACRO listed_files(name) AS (
        SELECT list(getvariable('out') || '/' || file.path ORDER BY file.path)
        FROM (
          SELECT unnest(tables[name].files) AS file
          FROM manifest_json
          WHERE CASE WHEN manifest_version = 1 THEN true
            ELSE error('this script is too old for manifests of version ' || manifest_version) END));
      SET VARIABLE some_file = (
        SELECT getvariable('out') || '/' || min(file.path)
        FROM (SELECT unnest(flatten(map_values(tables).list_transform(lambda t: t.files))) AS file
          FROM manifest_json));
      """;

  private DuckDbViews() {}

  /** The script for tables, in the order given. */
  public static String of(List<Schema> tables) {
    return MANIFESTS + tables.stream().map(DuckDbViews::view).collect(Collectors.joining());
  }

  private static String view(Schema table) {
    String name = SchemaFacts.tableName(table);
    String partition = SchemaFacts.partitionColumn(table);
    String nulls =
        table.getFields().stream()
            .map(
                field ->
                    ",\n    CAST(NULL AS %s) AS %s"
                        .formatted(SqlType.DUCKDB.of(field.schema()), field.name()))
            .collect(Collectors.joining());
    return """

        SET VARIABLE %1$s_files = listed_files('%1$s');
        CREATE OR REPLACE TEMP VIEW %1$s AS
        SELECT %2$s
        FROM (
          SELECT CAST(NULL AS DATE) AS %3$s%4$s
          WHERE false
          UNION ALL BY NAME
          SELECT COLUMNS(lambda c: getvariable('%1$s_files') IS NOT NULL OR c LIKE '%%_date')
          FROM read_parquet(
            coalesce(getvariable('%1$s_files'), [getvariable('some_file')]),
            hive_partitioning = true, union_by_name = true)
          WHERE getvariable('%1$s_files') IS NOT NULL);
        """
        .formatted(name, String.join(",\n  ", SchemaFacts.columns(table)), partition, nulls);
  }
}
