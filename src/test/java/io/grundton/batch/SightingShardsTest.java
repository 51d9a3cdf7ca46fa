// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Into how many shards conversations are divided that are looked for. */
final class SightingShardsTest {
  private static final long MB = 1L << 20;

  private final Path folder;
  private final SmallLanding landing;
  private int least;

  SightingShardsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void agree() throws IOException {
    landing.pipeline(
        """
        deliveries:
          - {source: acme, from: 2026-03-02, by: 06:00, contact_list: "../lists/acme-{date}.csv"}
        """);
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    grow(folder.resolve("lists/acme-2026-03-02.csv"), 1);
    least = shards();
  }

  @Test
  void foldersThatTheRunDoesNotAuditCount() throws IOException {
    grow(landing.file("2026-03-04"), 400 * MB);
    grow(landing.file("2026-03-05"), 400 * MB);
    assertThat(shards()).isEqualTo(101).isGreaterThan(least);
  }

  @Test
  void aListCountsAlthoughNothingWasDelivered() throws IOException {
    grow(folder.resolve("lists/acme-2026-03-02.csv"), 800 * MB);
    assertThat(shards()).isEqualTo(201);
  }

  /* A file with holes takes no room on the disk. */
  private static void grow(Path file, long bytes) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(bytes);
    }
  }

  private int shards() throws IOException {
    String out = folder.resolve("out").toString();
    return RunPlanner.plan(landing.request(AskedDates.on(march(2)), out, "run"))
        .plan()
        .deliveries()
        .shards();
  }
}
