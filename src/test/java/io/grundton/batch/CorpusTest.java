// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Delivered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {
  @TempDir private Path folder;

  @Test
  void readsALandingFolderAndAnyFolderOfIt() throws IOException {
    write("landing/north/2026-03-02/a.jsonl", record("n-1", 0) + record("n-2", 0));
    write("landing/south/2026-03-02/deep/b.jsonl", record("s-1", 0) + "{}\n");
    write("landing/south/2026-03-02/_b.jsonl", record("s-2", 0));
    assertThat(read("landing"))
        .containsExactly(
            "north/n-1 north/2026-03-02/a.jsonl:0",
            "north/n-2 north/2026-03-02/a.jsonl:" + record("n-1", 0).length(),
            "south/s-1 south/2026-03-02/deep/b.jsonl:0");
    assertThat(read("landing/south")).containsExactly("south/s-1 south/2026-03-02/deep/b.jsonl:0");
    assertThat(read("landing/south/2026-03-02/deep"))
        .containsExactly("south/s-1 south/2026-03-02/deep/b.jsonl:0");
  }

  @Test
  void readsFilesThatStandNowhere() throws IOException {
    write("loose/a.jsonl", record("n-1", 0) + record("n-1", 1));
    assertThat(read("loose")).containsExactly("corpus/n-1 a.jsonl:" + record("n-1", 0).length());
  }

  @Test
  void takesOfWhatWasRedeliveredWhatARunKeeps() throws IOException {
    write("landing/north/2026-03-02/a.jsonl", record("n-1", 0) + record("n-2", 0));
    write("landing/north/2026-03-03/a.jsonl", record("n-1", 1));
    write("landing/north/2026-09-03/a.jsonl", record("n-1", 2) + record("n-3", 0));
    assertThat(read("landing"))
        .containsExactly(
            "north/n-2 north/2026-03-02/a.jsonl:" + record("n-1", 0).length(),
            "north/n-1 north/2026-03-03/a.jsonl:0");
  }

  @Test
  void readsGzipAndCountsWhatIsNoConversation() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write((record("n-1", 0) + "no record\n").getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("landing/north/2026-03-02/a.jsonl.gz");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes.toByteArray());
    Corpus corpus = corpus("landing");
    List<Delivered> read = new ArrayList<>();
    corpus.scan(read::add);
    assertThat(read).hasSize(1);
    assertThat(corpus.rejected()).isEqualTo(1);
  }

  private List<String> read(String below) throws IOException {
    List<String> read = new ArrayList<>();
    corpus(below)
        .read(
            one -> {
              Delivered kept = Objects.requireNonNull(one.kept());
              read.add(
                  kept.conversation().sourceId()
                      + "/"
                      + kept.conversation().conversationId()
                      + " "
                      + kept.origin().file()
                      + ":"
                      + kept.origin().byteOffset());
            });
    return read;
  }

  private Corpus corpus(String below) {
    return new Corpus(folder.resolve(below), ZoneOffset.UTC, 60);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String record(String id, int revision) {
    return """
        {"conversation_id": "%s", "revision": %d, "channel": "chat", "started_at": "2026-03-02T09:00:00Z", "turns": []}
        """
        .formatted(id, revision);
  }
}
