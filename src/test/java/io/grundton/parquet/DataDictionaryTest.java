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

final class DataDictionaryTest {
  private static final Path PAGE = Path.of("docs", "tables.md");

  @Test
  void equalsThePageOfTheManual() throws IOException {
    String page = DataDictionary.of(TableSchemas.current());
    if (Boolean.getBoolean("grundton.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("docs/tables.md is generated from schemas/*.avsc; run scripts/update-docs")
        .hasContent(page);
  }

  @Test
  void describesATableColumnByColumn() {
    Schema table =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "ShopDay", "doc": "One shop a day. Closed ones too.",
                 "schema_version": 2, "primary_key": ["shop", "till"], "partition_column": "day",
                 "fields": [
                  {"name": "shop", "type": "string", "doc": "Its name, a|b."},
                  {"name": "till", "type": ["null", "int"], "default": null, "doc": "Null if < 1."},
                  {"name": "opened_at", "doc": "Start.",
                   "type": {"type": "long", "logicalType": "timestamp-micros"}},
                  {"name": "sales", "doc": "By good.", "type": {"type": "array", "items":
                   {"type": "record", "name": "Sale", "fields": [
                    {"name": "n", "type": "long", "doc": "Pieces."}]}}}]}
                """);

    assertThat(DataDictionary.of(List.of(table)))
        .endsWith(
            """
            | table | one row is |
            | --- | --- |
            | [shop_day](#shop_day) | One shop a day. |

            ## shop_day

            One shop a day. Closed ones too.

            - Key: `shop`, `till`
            - Partition: `day`
            - Schema version: 2

            | column | type | null? | meaning |
            | --- | --- | --- | --- |
            | `shop` | string | no | Its name, a\\|b. |
            | `till` | int | yes | Null if \\< 1. |
            | `opened_at` | timestamp | no | Start. |
            | `sales` | list of record | no | By good. |
            | `sales[].n` | long | no | Pieces. |
            """);
  }

  @Test
  void refusesAColumnWithoutDoc() {
    Schema table =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Shop", "doc": "One shop.", "schema_version": 1,
                 "primary_key": ["name"], "partition_column": "day",
                 "fields": [{"name": "name", "type": "string"}]}
                """);

    assertThatThrownBy(() -> DataDictionary.of(List.of(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must have a doc, but has none");
  }

  @Test
  void refusesATableWithoutVersion() {
    Schema table =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Shop", "doc": "One shop.",
                 "primary_key": ["name"], "partition_column": "day",
                 "fields": [{"name": "name", "type": "string", "doc": "Its name."}]}
                """);

    assertThatThrownBy(() -> DataDictionary.of(List.of(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shop must have the record attribute schema_version, but has none");
  }
}
