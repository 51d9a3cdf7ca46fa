// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;

/** A table whose rows are made of single audits. */
interface AuditTable {
  Table table();

  /** Makes the rows; each is valid until the next one. */
  void rows(AuditTexts texts, Consumer<GenericRecord> rows);
}
