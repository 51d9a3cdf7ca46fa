// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.publish.Allowance;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A landing folder of a few conversations, with all that a run of them needs. */
public final class SmallLanding {
  private final Path folder;

  /** An empty one; dates belong to UTC, deliveries may be two days late. */
  public SmallLanding(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("landing/acme"));
    Files.writeString(
        folder.resolve("roster.csv"), "agent_id,vendor_id,valid_from\na1,north,2020-01-01\n");
    Files.copy(Path.of("src/test/resources/packs/voice.yaml"), folder.resolve("voice.yaml"));
    pipeline("");
  }

  /** Writes the pipeline file with further lines. */
  public Path pipeline(String lines) throws IOException {
    return Files.writeString(
        pipeline(),
        """
        pipeline: small
        time_zone: UTC
        late_days: 2
        landing: landing
        roster: roster.csv
        packs: [{pack: voice.yaml, from: 2020-01-01}]
        """
            + lines);
  }

  /** The pipeline file. */
  public Path pipeline() {
    return folder.resolve("pipeline.yaml");
  }

  /** The file of a delivery date. */
  public Path file(String delivered) {
    return folder.resolve("landing/acme/" + delivered + "/a.jsonl");
  }

  /** Delivers a conversation. */
  public void deliver(String delivered, String id, int revision, String startedAt)
      throws IOException {
    deliver(delivered, id, revision, startedAt, "It is late.");
  }

  /** Delivers a conversation that a customer begins with a text. */
  public void deliver(String delivered, String id, int revision, String startedAt, String text)
      throws IOException {
    deliver(delivered, id, revision, startedAt, text, "Sorry. One moment, thanks.");
  }

  /** Delivers a conversation of two texts. */
  public void deliver(
      String delivered, String id, int revision, String startedAt, String text, String reply)
      throws IOException {
    line(
        delivered,
        """
        {"conversation_id": "%s", "revision": %d, "channel": "chat", "language": "en", "agent_id": "a1", \
        "started_at": "%s", "turns": [{"speaker": "customer", "offset_ms": 0, "text": "%s"}, \
        {"speaker": "agent", "offset_ms": 9000, "text": "%s"}]}"""
            .formatted(id, revision, startedAt, text, reply));
  }

  /** Delivers a line, whatever it holds. */
  public void line(String delivered, String line) throws IOException {
    Files.createDirectories(folder.resolve("landing/acme/" + delivered));
    Files.writeString(
        file(delivered), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Asks for a run of dates into an output. */
  RunRequest request(AskedDates dates, String out, String runId, Allowance... allowances) {
    return request(dates, null, out, runId, allowances);
  }

  /** Asks for a run of dates that judges deliveries up to a moment. */
  RunRequest request(
      AskedDates dates, @Nullable AsOf asOf, String out, String runId, Allowance... allowances) {
    return new RunRequest(
        Location.of(pipeline()), null, null, out, dates, asOf, runId, 2, Set.of(allowances), null);
  }

  /** A day of March 2026. */
  static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
