// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.delivery.Sighting;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** The rows of undelivered. */
final class UndeliveredTable {
  private enum Column {
    SOURCE_ID,
    CONVERSATION_ID,
    CONVERSATION_KEY,
    ENGINE_RELEASE
  }

  private final Utf8 engineRelease;
  private final Row<Column> row = new Row<>(Table.UNDELIVERED, Column.values());

  UndeliveredTable(String engineRelease) {
    this.engineRelease = new Utf8(engineRelease);
  }

  /** The row; valid until the next one. */
  GenericRecord row(Sighting listed, String conversationKey) {
    row.text(Column.SOURCE_ID, listed.sourceId());
    row.text(Column.CONVERSATION_ID, listed.conversationId());
    row.text(Column.CONVERSATION_KEY, conversationKey);
    row.set(Column.ENGINE_RELEASE, engineRelease);
    return row.values();
  }
}
