// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.schemas.TableSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of schemas/sql say what the schemas say. */
final class SqlScriptsTest {
  private static final Schema SHOP_DAY =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "ShopDay", "doc": "One shop's day.",
               "schema_version": 2, "primary_key": ["shop"], "partition_column": "day",
               "fields": [
                {"name": "shop", "type": "string", "doc": "Its owner's name."},
                {"name": "till", "type": ["null", "int"], "default": null, "doc": "Null if none."},
                {"name": "open", "type": "boolean", "doc": "Whether."},
                {"name": "opened_at", "doc": "Start.",
                 "type": {"type": "long", "logicalType": "timestamp-micros"}},
                {"name": "tags", "type": {"type": "array", "items": "string"}, "doc": "Tags."},
                {"name": "sales", "doc": "By good.", "type": {"type": "array", "items":
                 {"type": "record", "name": "Sale", "fields": [
                  {"name": "n", "type": "long", "doc": "Pieces."}]}}}]}
              """);

  @ParameterizedTest
  @CsvSource({"duckdb.sql", "bigquery.sql", "spark.sql"})
  void equalTheScriptsOfTheFolder(String name) throws IOException {
    String script = script(name, TableSchemas.current());
    Path file = Path.of("schemas", "sql", name);
    if (Boolean.getBoolean("grundton.update")) {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, script);
    }
    assertThat(file)
        .as("%s is generated from schemas/*.avsc; run scripts/update-docs", file)
        .hasContent(script);
  }

  @Test
  void aViewOfDuckDbHasEveryColumnWithItsType() {
    assertThat(script("duckdb.sql", List.of(SHOP_DAY)))
        .endsWith(
            """

            SET VARIABLE shop_day_files = listed_files('shop_day');
            CREATE OR REPLACE TEMP VIEW shop_day AS
            SELECT day,
              shop,
              till,
              open,
              opened_at,
              tags,
              sales
            FROM (
              SELECT CAST(NULL AS DATE) AS day,
                CAST(NULL AS VARCHAR) AS shop,
                CAST(NULL AS INTEGER) AS till,
                CAST(NULL AS BOOLEAN) AS open,
                CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS opened_at,
                CAST(NULL AS VARCHAR[]) AS tags,
                CAST(NULL AS STRUCT(n BIGINT)[]) AS sales
              WHERE false
              UNION ALL BY NAME
              SELECT COLUMNS(lambda c: getvariable('shop_day_files') IS NOT NULL OR c LIKE '%_date')
              FROM read_parquet(
                coalesce(getvariable('shop_day_files'), [getvariable('some_file')]),
                hive_partitioning = true, union_by_name = true)
              WHERE getvariable('shop_day_files') IS NOT NULL);
            """);
  }

  @Test
  void aTableOfSparkHasEveryColumnWithItsMeaning() {
    assertThat(script("spark.sql", List.of(SHOP_DAY)))
        .endsWith(
            """

            DROP TABLE IF EXISTS shop_day;
            CREATE TABLE shop_day (
              `shop` STRING COMMENT 'Its owner\\'s name.',
              `till` INT COMMENT 'Null if none.',
              `open` BOOLEAN COMMENT 'Whether.',
              `opened_at` TIMESTAMP COMMENT 'Start.',
              `tags` ARRAY<STRING> COMMENT 'Tags.',
              `sales` ARRAY<STRUCT<n: BIGINT>> COMMENT 'By good.',
              `day` DATE)
            USING parquet
            PARTITIONED BY (day)
            LOCATION '${out}/shop_day'
            COMMENT 'One shop\\'s day.';
            MSCK REPAIR TABLE shop_day;
            """);
  }

  @Test
  void aTableOfBigQueryTakesItsColumnsFromTheFiles() {
    assertThat(script("bigquery.sql", List.of(SHOP_DAY)))
        .endsWith(
            """

            CREATE OR REPLACE EXTERNAL TABLE `shop_day`
            WITH PARTITION COLUMNS (day DATE)
            OPTIONS (
              format = 'PARQUET',
              uris = ['${out}/shop_day/*'],
              hive_partition_uri_prefix = '${out}/shop_day',
              enable_list_inference = true,
              description = 'One shop\\'s day.');
            """);
  }

  @Test
  void aTypeThatNoTableHasIsRefused() {
    assertThatThrownBy(() -> SqlType.SPARK.of(Schema.create(Schema.Type.DOUBLE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no table has a column of the type DOUBLE");
  }

  private static String script(String name, List<Schema> tables) {
    return switch (name) {
      case "duckdb.sql" -> DuckDbViews.of(tables);
      case "bigquery.sql" -> BigQueryTables.of(tables);
      case "spark.sql" -> SparkTables.of(tables);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
