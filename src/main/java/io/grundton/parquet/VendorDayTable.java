// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.VendorDay;
import io.grundton.rollup.VendorKey;
import org.apache.avro.generic.GenericRecord;

/** The rows of vendor_day. */
final class VendorDayTable {
  private enum Column {
    VENDOR_ID,
    IN_HOUSE,
    PACK_ID,
    PACK_VERSION,
    AGENT_KIND,
    CHANNEL,
    LANGUAGE,
    TOPIC
  }

  private static final DayMeasure[] ALL = DayMeasure.values();

  private final Row<Column> row = new Row<>(Table.VENDOR_DAY, Column.values(), ALL);

  /** The row; valid until the next one. */
  GenericRecord row(VendorDay day) {
    VendorKey key = day.key();
    row.text(Column.VENDOR_ID, key.vendorId());
    row.set(Column.IN_HOUSE, key.inHouse());
    row.text(Column.PACK_ID, key.packId());
    row.text(Column.PACK_VERSION, key.packVersion());
    row.text(Column.AGENT_KIND, key.agentKind().code());
    row.text(Column.CHANNEL, key.channel().code());
    row.text(Column.LANGUAGE, key.language());
    row.text(Column.TOPIC, key.topic());
    for (DayMeasure measure : ALL) {
      row.measure(measure, day.sums().get(measure));
    }
    return row.values();
  }
}
