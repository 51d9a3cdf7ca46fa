// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** How files are written. */
final class ParquetSettings {
  /** Key of the schema's version in the metadata of a file. */
  static final String SCHEMA_VERSION_KEY = "grundton.schema_version";

  /** Rows that are read and written together. */
  static final long ROW_GROUP_BYTES = 16L << 20;

  /** Lists as the format has them today, which all engines read as lists. */
  static final ParquetConfiguration CONFIGURATION = configuration();

  /**
   * Nobody looks for the first and the last of texts and hashes, to keep them takes a tenth of the
   * time, and what customers wrote does not belong into a footer.
   */
  private static final List<String> WITHOUT_STATISTICS =
      List.of(
          "text",
          "quote",
          "trigger_quote",
          "nearest_miss_quote",
          "pattern",
          "why",
          "suggestion",
          "message",
          "comment",
          "pack_hash",
          "model_hash");

  private ParquetSettings() {}

  /** A configuration of one's own, to add to. */
  static ParquetConfiguration configuration() {
    ParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    configuration.setBoolean(AvroSchemaConverter.ADD_LIST_ELEMENT_RECORDS, false);
    return configuration;
  }

  static ParquetWriter<IndexedRecord> open(
      OutputFile file, WriteSupport<IndexedRecord> support, CompressionCodecFactory codecs)
      throws IOException {
    Builder builder =
        new Builder(file, support)
            .withConf(CONFIGURATION)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withCodecFactory(codecs)
            .withRowGroupSize(ROW_GROUP_BYTES);
    for (String column : WITHOUT_STATISTICS) {
      builder.withStatisticsEnabled(column, false);
    }
    return builder.build();
  }

  private static final class Builder extends ParquetWriter.Builder<IndexedRecord, Builder> {
    private final WriteSupport<IndexedRecord> support;

    Builder(OutputFile file, WriteSupport<IndexedRecord> support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<IndexedRecord> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }

    @Override
    @Deprecated
    protected WriteSupport<IndexedRecord> getWriteSupport(Configuration configuration) {
      return support;
    }
  }
}
