// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.delivery.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The rows of delivery. */
final class DeliveryTable {
  private enum Column {
    SOURCE_ID,
    EXPECTED_AT,
    FIRST_ARRIVED_AT,
    LATENESS_MS,
    FILES,
    RECORDS,
    EXPECTED_RECORDS,
    UNDELIVERED_RECORDS,
    STATUS,
    CONTROL,
    CONTACT_LIST,
    ENGINE_RELEASE;

    private final String code = name().toLowerCase(Locale.ROOT);
  }

  private final Utf8 engineRelease;
  private final Row<Column> row = new Row<>(Table.DELIVERY, Column.values());

  DeliveryTable(String engineRelease) {
    this.engineRelease = new Utf8(engineRelease);
  }

  /** The row; valid until the next one. */
  GenericRecord row(Delivery delivery) {
    row.text(Column.SOURCE_ID, delivery.slot().sourceId());
    row.set(Column.EXPECTED_AT, micros(delivery.expectedAt()));
    Instant arrived = delivery.firstArrivedAt();
    row.set(Column.FIRST_ARRIVED_AT, arrived == null ? null : (Object) micros(arrived));
    row.set(Column.LATENESS_MS, delivery.latenessMs());
    row.set(Column.FILES, delivery.files());
    row.set(Column.RECORDS, delivery.records());
    row.set(Column.EXPECTED_RECORDS, delivery.expectedRecords());
    row.set(Column.UNDELIVERED_RECORDS, delivery.undelivered());
    row.text(Column.STATUS, delivery.status().code());
    row.text(Column.CONTROL, delivery.control() == null ? null : delivery.control().code());
    row.text(
        Column.CONTACT_LIST, delivery.contactList() == null ? null : delivery.contactList().code());
    row.set(Column.ENGINE_RELEASE, engineRelease);
    return row.values();
  }

  /** The delivery of a row. */
  static Delivery read(LocalDate date, GenericRecord row) {
    String control = text(row, Column.CONTROL);
    String list = text(row, Column.CONTACT_LIST);
    Long arrived = number(row, Column.FIRST_ARRIVED_AT);
    return new Delivery(
        new Delivery.Slot(String.valueOf(row.get(Column.SOURCE_ID.code)), date),
        instant((Long) row.get(Column.EXPECTED_AT.code)),
        arrived == null ? null : instant(arrived),
        (Integer) row.get(Column.FILES.code),
        (Long) row.get(Column.RECORDS.code),
        number(row, Column.EXPECTED_RECORDS),
        number(row, Column.UNDELIVERED_RECORDS),
        control == null ? null : Delivery.Control.valueOf(control.toUpperCase(Locale.ROOT)),
        list == null ? null : Delivery.ListState.valueOf(list.toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Long number(GenericRecord row, Column column) {
    return (Long) row.get(column.code);
  }

  private static @Nullable String text(GenericRecord row, Column column) {
    Object value = row.get(column.code);
    return value == null ? null : value.toString();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
