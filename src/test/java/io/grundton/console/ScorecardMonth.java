// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.batch.Manifests;
import io.grundton.batch.SmallLanding;
import io.grundton.batch.SmallRun;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.TableReader;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;

/** Three published days of two vendors; on the third there is a new version of the pack. */
final class ScorecardMonth {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final LocalDate LAST = LocalDate.of(2026, 3, 4);

  private final SmallLanding landing;
  private int conversations;

  private ScorecardMonth(Path folder) throws IOException {
    this.landing = new SmallLanding(folder);
    Files.writeString(
        folder.resolve("roster.csv"),
        """
        agent_id,vendor_id,valid_from
        a1,north,2020-01-01
        a2,north,2020-01-01
        s1,south,2020-01-01
        """);
    Files.copy(
        Path.of("src/test/resources/packs/voice-new.yaml"), folder.resolve("voice-new.yaml"));
    Files.writeString(
        landing.pipeline(),
        """
        pipeline: small
        time_zone: UTC
        late_days: 2
        landing: landing
        roster: roster.csv
        deliveries: [{source: acme, from: 2026-03-02, by: 06:00}]
        packs:
          - {pack: voice.yaml, from: 2020-01-01}
          - {pack: voice-new.yaml, from: 2026-03-04}
        """);
  }

  /** Publishes them below a folder, in {@code tables}. */
  static void publish(Path folder) throws IOException {
    ScorecardMonth month = new ScorecardMonth(folder);
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      for (int i = 0; i < 12; i++) {
        month.deliver(date, "a1", i % 4 == 0 ? "email" : "chat", i);
      }
      month.deliver(date, "a2", "chat", 1);
      for (int i = 0; i < 5; i++) {
        month.deliver(date, "s1", "chat", 2 * i);
      }
      month.handOver(date);
      SmallRun.publish(month.landing, folder.resolve("tables"), date);
    }
  }

  private void deliver(LocalDate date, String agent, String channel, int kind) throws IOException {
    line(
        date,
        channel,
        agent,
        """
        {"speaker": "customer", "offset_ms": 0, "text": "It is late."}, \
        {"speaker": "agent", "agent_id": "%s", "offset_ms": %d, "text": "%s"}"""
            .formatted(
                agent,
                9_000 + kind * 9_000,
                kind % 3 == 0 ? "That is your fault." : "Sorry. One moment, thanks."));
  }

  /** The south begins, the north ends it. */
  private void handOver(LocalDate date) throws IOException {
    line(
        date,
        "chat",
        "a1",
        """
        {"speaker": "customer", "offset_ms": 0, "text": "It is late."}, \
        {"speaker": "agent", "agent_id": "s1", "offset_ms": 5000, "text": "That is your fault."}, \
        {"speaker": "agent", "agent_id": "a1", "offset_ms": 9000, "text": "Sorry."}""");
  }

  private void line(LocalDate date, String channel, String agent, String turns) throws IOException {
    conversations++;
    landing.line(
        date.toString(),
        """
        {"conversation_id": "c-%d", "channel": "%s", "language": "en", "agent_id": "%s", \
        "started_at": "%sT10:00:00Z", "turns": [%s]}"""
            .formatted(conversations, channel, agent, date, turns));
  }

  /** All rows of a table, each with its date. */
  static List<Map.Entry<LocalDate, GenericRecord>> rows(Path folder, String table)
      throws IOException {
    Storage out = new DiskStorage(folder.resolve("tables"));
    List<Map.Entry<LocalDate, GenericRecord>> rows = new ArrayList<>();
    for (Map.Entry<Partition, Long> current : Manifests.all(out).entrySet()) {
      Manifest manifest = Manifests.read(out, current.getKey(), current.getValue()).orElseThrow();
      Manifest.TableContent content = manifest.tables().get(table);
      for (Manifest.TableFile file :
          content == null ? List.<Manifest.TableFile>of() : content.files()) {
        try (TableReader reader = new PublishedFile(out, file.path()).open()) {
          for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
            rows.add(Map.entry(current.getKey().date(), row));
          }
        }
      }
    }
    return rows;
  }
}
