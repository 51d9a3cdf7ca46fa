// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.transcript.Rejection;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** The rows of rejected. */
final class RejectedTable {
  private enum Column {
    SOURCE_ID,
    SOURCE_FILE,
    BYTE_OFFSET,
    RECORD_NO,
    REASON,
    MESSAGE,
    BYTE_LENGTH,
    SHA256,
    ENGINE_RELEASE
  }

  private final Utf8 engineRelease;
  private final Row<Column> row = new Row<>(Table.REJECTED, Column.values());

  RejectedTable(String engineRelease) {
    this.engineRelease = new Utf8(engineRelease);
  }

  /** The row; valid until the next one. */
  GenericRecord row(Rejection rejection) {
    row.text(Column.SOURCE_ID, rejection.sourceId());
    row.text(Column.SOURCE_FILE, rejection.file());
    row.set(Column.BYTE_OFFSET, rejection.byteOffset());
    row.set(Column.RECORD_NO, rejection.recordNo());
    row.text(Column.REASON, rejection.reason().code());
    row.text(Column.MESSAGE, rejection.message());
    row.set(Column.BYTE_LENGTH, rejection.byteLength());
    row.text(Column.SHA256, rejection.sha256());
    row.set(Column.ENGINE_RELEASE, engineRelease);
    return row.values();
  }
}
