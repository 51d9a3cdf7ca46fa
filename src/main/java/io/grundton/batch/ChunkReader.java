// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.Pipeline;
import io.grundton.json.Parsed;
import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.json.TranscriptReader;
import io.grundton.publish.Disposition;
import io.grundton.publish.Ledger;
import io.grundton.storage.Storage;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads chunks of deliveries, record by record. For one thread. */
public final class ChunkReader {
  private final Storage landing;
  private final Pipeline pipeline;
  private final TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);

  /** A reader for a run. */
  public ChunkReader(Workbench workbench) {
    this(workbench.landing(), workbench.pipeline());
  }

  ChunkReader(Storage landing, Pipeline pipeline) {
    this.landing = landing;
    this.pipeline = pipeline;
  }

  /** Reads a chunk; every record is counted in {@code ledger} as read. */
  public void read(
      Chunk chunk, Ledger ledger, Consumer<Delivered> accepted, Consumer<Rejection> rejected)
      throws IOException {
    String file = chunk.file().path();
    boolean excluded = pipeline.excludes(chunk.file().origin());
    long records = 0;
    long refused = 0;
    long contentSum = 0;
    try (RecordStream stream = chunk.open(landing)) {
      while (stream.next()) {
        records++;
        if (excluded) {
          continue;
        }
        Parsed parsed = reader.read(stream, chunk.file().origin());
        Rejection rejection = null;
        if (parsed instanceof Parsed.Accepted ok) {
          rejection = startsAfterDelivery(ok.delivered(), stream, pipeline.zone());
          contentSum += prefix(ok.delivered().contentSha256());
          if (rejection == null) {
            accepted.accept(ok.delivered());
          }
        } else {
          rejection = ((Parsed.Rejected) parsed).rejection();
          contentSum += rejection.sha256() == null ? 1 : prefix(rejection.sha256());
        }
        if (rejection != null) {
          refused++;
          rejected.accept(rejection);
        }
      }
    }
    ledger.read(file, records, contentSum);
    if (excluded) {
      ledger.add(file, Disposition.OUT_OF_SCOPE, records);
    } else if (refused > 0) {
      ledger.add(file, Disposition.REJECTED, refused);
    }
  }

  private static long prefix(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, 16, 16);
  }

  private static @Nullable Rejection startsAfterDelivery(
      Delivered delivered, RecordStream stream, ZoneId zone) {
    Conversation conversation = delivered.conversation();
    LocalDate date = LocalDate.ofInstant(conversation.startedAt(), zone);
    LocalDate folder = delivered.origin().deliveryDate();
    if (!date.isAfter(folder.plusDays(1))) {
      return null;
    }
    return new Rejection(
        delivered.origin().sourceId(),
        folder,
        delivered.origin().file(),
        delivered.origin().byteOffset(),
        stream.recordNo(),
        Rejection.Reason.STARTS_AFTER_DELIVERY,
        "started_at must be at most one day after the folder's date, but was %d days after it"
            .formatted(date.toEpochDay() - folder.toEpochDay()),
        stream.byteLength(),
        delivered.contentSha256());
  }
}
