// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static io.grundton.audit.SampleAudits.DATE;

import io.grundton.audit.Audit;
import io.grundton.audit.SampleAudits;
import io.grundton.delivery.Delivery;
import io.grundton.delivery.Sighting;
import io.grundton.privacy.AgentIds;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Decided;
import io.grundton.review.DisputeState;
import io.grundton.review.Passage;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.review.Validity;
import io.grundton.rollup.Rollup;
import io.grundton.storage.DiskStorage;
import io.grundton.transcript.Keys;
import io.grundton.transcript.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** All thirteen tables written to a folder, and read back. */
final class Written {
  static final Delivery DELIVERED =
      new Delivery(
          new Delivery.Slot("harbour", DATE),
          Instant.parse("2026-11-23T05:00:00Z"),
          Instant.parse("2026-11-23T06:30:00.123Z"),
          2,
          17,
          18L,
          1L,
          Delivery.Control.RECORDS_DIFFER,
          Delivery.ListState.READ);
  static final Delivery AWAITED =
      new Delivery(
          new Delivery.Slot("quay", DATE),
          Instant.parse("2026-11-23T05:00:00Z"),
          null,
          0,
          0,
          null,
          null,
          null,
          null);

  static final Decided DECIDED =
      new Decided(
          7,
          Instant.parse("2026-11-22T23:59:59.999Z").toEpochMilli(),
          "anna",
          Keys.conversation("harbour", "c-81"),
          new Act.Decision(
              new Target(Scope.MISSED, null, "rude", null, new Passage(2, 4, 10)),
              Ruling.CONFIRM,
              null,
              "=1+1",
              Sight.REVEALED,
              false),
          new Setting("f".repeat(64), true, 200, 3),
          Validity.IN_FORCE,
          DisputeState.NONE);

  static final Decided JUDGED =
      new Decided(
          8,
          Instant.parse("2026-11-22T00:00:00Z").toEpochMilli(),
          "ben",
          Keys.conversation("harbour", "c-82"),
          new Act.Decision(
              new Target(Scope.FINDING, "k1", "rude", "f1", null),
              Ruling.OVERRIDE,
              Answer.KEPT,
              null,
              Sight.BLIND,
              true),
          new Setting(null, false, 0, 0),
          Validity.SUPERSEDED,
          DisputeState.UPHELD);

  private Written() {}

  /**
   * Both sample audits, their roll-up, two rejections, two deliveries, a conversation that never
   * came, and two decisions.
   */
  static List<WrittenFile> samples(Path root) throws IOException {
    try (TableFiles files = new TableFiles(new DiskStorage(root), "run-1", "w0")) {
      AuditWriter audits = new AuditWriter(files, "0.0.1");
      Rollup rollup = new Rollup();
      for (Audit audit : List.of(SampleAudits.busy(), SampleAudits.empty())) {
        PublishedAudit published = AuditRowsTest.published(audit, AgentIds.plain());
        audits.write(published);
        rollup.add(audit, published.agents());
      }
      new RollupWriter(files).write(rollup);
      RejectionWriter rejections = new RejectionWriter(files, "0.0.1");
      rejections.write(rejection(12, "cd".repeat(32)));
      rejections.write(rejection(13, null));
      DeliveryWriter deliveries = new DeliveryWriter(files, "0.0.1");
      deliveries.write(DELIVERED);
      deliveries.write(AWAITED);
      deliveries.write(
          new Sighting(Sighting.Where.LIST, "harbour", DATE, "c-99"),
          Keys.conversation("harbour", "c-99"));
      ReviewWriter reviews = new ReviewWriter(files, "0.0.1");
      reviews.write(DECIDED);
      reviews.write(JUDGED);
      return files.finish();
    }
  }

  static Rejection rejection(long recordNo, @Nullable String sha256) {
    return new Rejection(
        "harbour",
        DATE,
        "harbour/2026-11-22/chats.jsonl.gz",
        900,
        recordNo,
        Rejection.Reason.MISSING_FIELD,
        "started_at must be given, but is not",
        77,
        sha256);
  }

  static InputFile open(Path root, WrittenFile file) {
    return new LocalInputFile(root.resolve(file.path()));
  }

  static List<GenericRecord> rows(Path root, WrittenFile file) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (TableReader reader = TableReader.open(open(root, file))) {
      for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The digest by its definition. */
  static Digest digest(Table table, List<GenericRecord> rows) throws IOException {
    RowDigest digest = new RowDigest();
    GenericDatumWriter<GenericRecord> writer = new GenericDatumWriter<>(table.schema());
    for (GenericRecord row : rows) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      writer.write(row, encoder);
      encoder.flush();
      digest.add(out.toByteArray(), out.size());
    }
    return digest.digest();
  }
}
