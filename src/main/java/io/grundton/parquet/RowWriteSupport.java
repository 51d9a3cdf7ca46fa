// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import org.apache.avro.generic.IndexedRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one file and sums their digest; both take the same pass over the columns. */
final class RowWriteSupport extends WriteSupport<IndexedRecord> {
  private final RowFormat format;
  private final RowBytes bytes = new RowBytes();
  private final RowDigest digest = new RowDigest();
  private @Nullable RecordConsumer file;

  RowWriteSupport(Table table) {
    this.format = RowFormat.of(table);
  }

  Digest digest() {
    return digest.digest();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(format.schema(), format.metadata());
  }

  /* Deprecated, and still the one that every subclass must have. */
  @Override
  @Deprecated
  public WriteContext init(Configuration configuration) {
    return new WriteContext(format.schema(), format.metadata());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.file = consumer;
  }

  @Override
  public void write(IndexedRecord row) {
    RecordConsumer consumer = file;
    if (consumer == null) {
      throw new IllegalStateException("the file must be open before a row is written");
    }
    bytes.clear();
    consumer.startMessage();
    format.columns().write(row, consumer, bytes);
    consumer.endMessage();
    digest.add(bytes.bytes(), bytes.length());
  }
}
