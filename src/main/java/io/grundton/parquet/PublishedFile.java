// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.delivery.Delivery;
import io.grundton.storage.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.io.InputFile;

/**
 * A file of a table in an output. What is no Parquet fails with a {@link RuntimeException}, as the
 * library has it.
 *
 * @param storage the output
 * @param path relative to it
 */
public record PublishedFile(Storage storage, String path) {
  /** Its length. */
  public long bytes() throws IOException {
    return input().getLength();
  }

  /** How many rows its footer counts. */
  public long rows() throws IOException {
    return TableReader.rows(input());
  }

  /** Opens it for reading row by row. */
  public TableReader open() throws IOException {
    return TableReader.open(input());
  }

  /** The digest of its rows, by the definition: each in Avro's binary encoding. */
  public Digest digest() throws IOException {
    RowDigest digest = new RowDigest();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = null;
    GenericDatumWriter<GenericRecord> writer = null;
    try (TableReader rows = open()) {
      for (GenericRecord row = rows.next(); row != null; row = rows.next()) {
        bytes.reset();
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        writer = writer == null ? new GenericDatumWriter<>(row.getSchema()) : writer;
        writer.write(row, encoder);
        encoder.flush();
        digest.add(bytes.toByteArray(), bytes.size());
      }
    }
    return digest.digest();
  }

  /** Whether some row has such a text in a column; reads no other column, and no further. */
  public boolean any(Table table, String column, Predicate<String> condition) throws IOException {
    try (TableReader rows = TableReader.open(input(), table, List.of(column), FilterCompat.NOOP)) {
      for (GenericRecord row = rows.next(); row != null; row = rows.next()) {
        if (condition.test(String.valueOf(row.get(column)))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Its rows, if it is one of the table delivery; few, since each is a source. */
  public List<Delivery> deliveries(LocalDate date) throws IOException {
    List<Delivery> deliveries = new ArrayList<>();
    try (TableReader rows = TableReader.open(input(), Table.DELIVERY.schema())) {
      for (GenericRecord row = rows.next(); row != null; row = rows.next()) {
        deliveries.add(DeliveryTable.read(date, row));
      }
    }
    return deliveries;
  }

  /** Copies those of its rows that fulfil a condition, with the columns of today. */
  public void copy(
      Table table, LocalDate partition, TableFiles files, Predicate<GenericRecord> condition)
      throws IOException {
    try (TableReader rows = TableReader.open(input(), table.schema())) {
      for (GenericRecord row = rows.next(); row != null; row = rows.next()) {
        if (condition.test(row)) {
          files.write(table, partition, row);
        }
      }
    }
  }

  private InputFile input() {
    return StorageInput.of(storage, path);
  }
}
