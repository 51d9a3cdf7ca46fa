// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.job.Pipeline;
import io.grundton.json.RecordStream;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import io.grundton.yaml.PipelineFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChunkTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final Pipeline PIPELINE =
      PipelineFile.read(
          new Location("pipeline.yaml"),
          "{pipeline: p, time_zone: UTC, packs: [{pack: p.yaml, from: 2020-01-01}]}");

  @TempDir private Path folder;

  @Test
  void aLargeFileIsReadInChunksAndAGzipWhateverItsNameInOnePiece() throws IOException {
    Path day = Files.createDirectories(folder.resolve("linden/2026-03-02"));
    byte[] zeros = new byte[(int) (2 * Chunk.BYTES + 5)];
    Files.write(day.resolve("large.jsonl"), zeros);
    try (OutputStream out = Files.newOutputStream(day.resolve("stored.jsonl"));
        GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] noise = new byte[(int) Chunk.BYTES + (1 << 20)];
      new java.util.Random(3).nextBytes(noise);
      gzip.write(noise);
    }
    Files.write(day.resolve("small.jsonl"), new byte[] {1});
    Files.write(day.resolve("coming.jsonl.part"), zeros);
    Files.write(day.resolve(".hidden"), zeros);

    Storage landing = new DiskStorage(folder);
    List<DeliveryFile> files = Landing.on(landing, PIPELINE, DAY);
    assertThat(files)
        .extracting(DeliveryFile::path)
        .containsExactly(
            "linden/2026-03-02/large.jsonl",
            "linden/2026-03-02/small.jsonl",
            "linden/2026-03-02/stored.jsonl");
    DeliveryFile large = files.get(0);
    assertThat(Chunk.of(large, landing))
        .containsExactly(
            new Chunk(large, 0, Chunk.BYTES),
            new Chunk(large, Chunk.BYTES, 2 * Chunk.BYTES),
            new Chunk(large, 2 * Chunk.BYTES, 2 * Chunk.BYTES + 5));
    for (DeliveryFile whole : files.subList(1, 3)) {
      assertThat(Chunk.of(whole, landing))
          .containsExactly(new Chunk(whole, 0, RecordStream.NO_END));
    }
    assertThat(Landing.on(landing, PIPELINE, DAY.plusDays(1))).isEmpty();
  }
}
