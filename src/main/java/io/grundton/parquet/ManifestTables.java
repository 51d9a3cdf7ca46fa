// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.publish.Manifest;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.io.api.Binary;

/** The tables that a manifest publishes, read row by row. */
record ManifestTables(Storage out, Manifest manifest) {
  /** All columns of all rows. */
  void read(Table table, Consumer<Columns> each) throws IOException {
    read(table, FilterCompat.NOOP, each);
  }

  /** All columns of the rows that pass a filter. */
  void read(Table table, FilterCompat.Filter filter, Consumer<Columns> each) throws IOException {
    for (String path : files(table)) {
      try (TableReader reader = TableReader.open(StorageInput.of(out, path), filter)) {
        read(reader, each);
      }
    }
  }

  /** Some columns of the rows that pass a filter. */
  void read(Table table, List<String> columns, FilterCompat.Filter filter, Consumer<Columns> each)
      throws IOException {
    for (String path : files(table)) {
      try (TableReader reader =
          TableReader.open(StorageInput.of(out, path), table, columns, filter)) {
        read(reader, each);
      }
    }
  }

  /** That a column of texts is this one. */
  static FilterPredicate is(String column, String value) {
    return FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(value));
  }

  private static void read(TableReader reader, Consumer<Columns> each) throws IOException {
    for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
      each.accept(new Columns(row));
    }
  }

  private List<String> files(Table table) {
    Manifest.TableContent content = manifest.tables().get(table.code());
    List<String> paths = new ArrayList<>();
    if (content != null) {
      content.files().forEach(file -> paths.add(file.path()));
    }
    return paths;
  }
}
