// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.delivery.Sighting;
import org.apache.avro.generic.GenericRecord;

/** The rows of undelivered. */
final class UndeliveredTable {
  private enum Column {
    SOURCE_ID,
    CONVERSATION_ID,
    CONVERSATION_KEY
  }

  private final Row<Column> row = new Row<>(Table.UNDELIVERED, Column.values());

  /** The row; valid until the next one. */
  GenericRecord row(Sighting listed, String conversationKey) {
    row.text(Column.SOURCE_ID, listed.sourceId());
    row.text(Column.CONVERSATION_ID, listed.conversationId());
    row.text(Column.CONVERSATION_KEY, conversationKey);
    return row.values();
  }
}
