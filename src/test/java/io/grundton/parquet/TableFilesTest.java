// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static io.grundton.audit.SampleAudits.DATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.audit.SampleAudits;
import io.grundton.privacy.AgentIds;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFilesTest {
  private final Path root;

  TableFilesTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void writesEveryTableToTheFolderOfItsDate() throws IOException {
    assertThat(Written.samples(root))
        .extracting(WrittenFile::path)
        .containsExactlyInAnyOrder(
            "_runs/run-1/conversation/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/turn/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/verdict/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/finding/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/review_queue/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/agent_day/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/vendor_day/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/agent_rule_day/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/rule_day/conversation_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/rejected/delivery_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/delivery/delivery_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/undelivered/delivery_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/review/review_date=2026-11-22/w0-1.parquet");
  }

  @Test
  void tellsWhatIsInAFile() throws IOException {
    for (WrittenFile file : Written.samples(root)) {
      List<GenericRecord> rows = Written.rows(root, file);
      assertThat(file)
          .isEqualTo(
              new WrittenFile(
                  file.table(),
                  DATE,
                  file.path(),
                  rows.size(),
                  Files.size(root.resolve(file.path())),
                  Written.digest(file.table(), rows)));
      assertThat(TableReader.rows(Written.open(root, file))).isEqualTo(file.rows()).isPositive();
      assertThat(rows.get(0).getSchema()).isEqualTo(file.table().schema());
    }
  }

  @Test
  void readsBackTheRowsThatWereWritten() throws IOException {
    List<WrittenFile> files = Written.samples(root);
    for (AuditTable table : AuditRowsTest.tables()) {
      List<String> rows =
          new ArrayList<>(AuditRowsTest.rows(table, SampleAudits.busy(), AgentIds.plain()));
      rows.addAll(AuditRowsTest.rows(table, SampleAudits.empty(), AgentIds.plain()));
      WrittenFile file =
          files.stream().filter(each -> each.table() == table.table()).findFirst().orElseThrow();
      assertThat(Written.rows(root, file).stream().map(AuditRowsTest::text))
          .containsExactlyElementsOf(rows);
    }
  }

  @Test
  void writesEveryColumnExceptThoseOfClassifiers() throws IOException {
    Set<String> unwritten = new TreeSet<>();
    for (WrittenFile file : Written.samples(root)) {
      List<GenericRecord> rows = Written.rows(root, file);
      for (Schema.Field field : file.table().schema().getFields()) {
        if (rows.stream().allMatch(row -> row.get(field.pos()) == null)) {
          unwritten.add(file.table().code() + "." + field.name());
        }
      }
    }
    assertThat(unwritten)
        .containsExactly(
            "conversation.model_hash",
            "finding.label",
            "finding.model_hash",
            "finding.probability_bp",
            "review_queue.model_hash",
            "turn.model_hash",
            "verdict.model_hash");
  }

  @Test
  void compressesKeepsAnIndexOfPagesAndTellsTheVersionOfTheSchema() throws IOException {
    for (WrittenFile file : Written.samples(root)) {
      try (ParquetFileReader reader =
          ParquetFileReader.open(
              Written.open(root, file),
              ParquetReadOptions.builder(ParquetSettings.CONFIGURATION).build())) {
        assertThat(reader.getFileMetaData().getKeyValueMetaData())
            .containsEntry("grundton.schema_version", String.valueOf(file.table().schemaVersion()));
        for (BlockMetaData rowGroup : reader.getFooter().getBlocks()) {
          for (ColumnChunkMetaData column : rowGroup.getColumns()) {
            assertThat(column.getCodec()).isEqualTo(CompressionCodecName.ZSTD);
            assertThat(reader.readOffsetIndex(column)).isNotNull();
          }
          ColumnChunkMetaData first = rowGroup.getColumns().get(0);
          assertThat(reader.readColumnIndex(first)).isNotNull();
          assertThat(first.getStatistics().hasNonNullValue()).isTrue();
        }
      }
    }
  }

  @Test
  void keepsWhatPeopleWroteOutOfTheFooter() throws IOException {
    WrittenFile turns =
        Written.samples(root).stream()
            .filter(file -> file.table() == Table.TURN)
            .findFirst()
            .orElseThrow();
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            Written.open(root, turns),
            ParquetReadOptions.builder(ParquetSettings.CONFIGURATION).build())) {
      ColumnChunkMetaData text =
          reader.getFooter().getBlocks().get(0).getColumns().stream()
              .filter(column -> column.getPath().toDotString().equals("text"))
              .findFirst()
              .orElseThrow();
      assertThat(text.getStatistics().hasNonNullValue()).isFalse();
      assertThat(reader.readColumnIndex(text)).isNull();
    }
  }

  @Test
  void finishesTheLargestFileAboveTheBudget() throws IOException {
    LocalDate later = DATE.plusDays(1);
    List<WrittenFile> files;
    try (TableFiles open =
        new TableFiles(new DiskStorage(root), "run-1", "w0", (2L << 20) + 100_000)) {
      RejectionWriter rejections = new RejectionWriter(open, "0.0.1");
      open.ensure(Table.AGENT_DAY, later);
      for (int i = 1; i <= 20_000; i++) {
        rejections.write(Written.rejection(i, null));
      }
      open.ensure(Table.AGENT_DAY, later);
      files = open.finish();
    }

    assertThat(files.stream().filter(file -> file.table() == Table.REJECTED))
        .hasSizeGreaterThan(1)
        .extracting(WrittenFile::path)
        .startsWith(
            "_runs/run-1/rejected/delivery_date=2026-11-22/w0-1.parquet",
            "_runs/run-1/rejected/delivery_date=2026-11-22/w0-2.parquet");
    assertThat(
            files.stream()
                .filter(file -> file.table() == Table.REJECTED)
                .mapToLong(WrittenFile::rows)
                .sum())
        .isEqualTo(20_000);
    assertThat(files.stream().filter(file -> file.table() == Table.AGENT_DAY)).hasSize(1);
  }

  @Test
  void givesTheSameDigestHoweverRowsAreSpread() throws IOException {
    Set<Digest> digests = new HashSet<>();
    for (long budget : new long[] {TableFiles.DEFAULT_BUDGET_BYTES, 0}) {
      try (TableFiles open = new TableFiles(new DiskStorage(root), "run-" + budget, "w0", budget)) {
        RejectionWriter rejections = new RejectionWriter(open, "0.0.1");
        for (int i = 0; i < 10_000; i++) {
          rejections.write(Written.rejection(budget == 0 ? i : 9_999 - i, null));
        }
        digests.add(
            open.finish().stream().map(WrittenFile::digest).reduce(Digest.EMPTY, Digest::merge));
      }
    }
    assertThat(digests).hasSize(1);
  }

  @Test
  void writesAFileWithoutRowsWhereATableHasNone() throws IOException {
    try (TableFiles files = new TableFiles(new DiskStorage(root), "run-1", "w0")) {
      files.ensure(Table.FINDING, DATE);
      files.ensure(Table.FINDING, DATE);
      List<WrittenFile> written = files.finish();

      assertThat(written).hasSize(1);
      assertThat(written.get(0).rows()).isZero();
      assertThat(written.get(0).digest()).isEqualTo(Digest.EMPTY);
      assertThat(written.get(0).partitionColumn()).isEqualTo("conversation_date");
      assertThat(written.get(0).schemaVersion()).isEqualTo(1);
      assertThat(Written.rows(root, written.get(0))).isEmpty();
    }
  }

  @Test
  void refusesNamesThatArePaths() {
    assertThatThrownBy(() -> new TableFiles(new DiskStorage(root), "../run", "w0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("run_id must match [0-9A-Za-z][0-9A-Za-z._-]*, but was '../run'");
  }

  @Test
  void overwritesNothing() throws IOException {
    Written.samples(root);
    assertThatThrownBy(() -> Written.samples(root))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
  }
}
