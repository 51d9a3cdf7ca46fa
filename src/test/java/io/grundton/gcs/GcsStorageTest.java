// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobInfo;
import io.grundton.storage.NewFile;
import io.grundton.storage.RefusedException;
import io.grundton.storage.Storage;
import io.grundton.storage.Storage.StoredFile;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

final class GcsStorageTest {
  private static Emulator emulator;
  private Storage storage = GcsScheme.at("gs://bucket", Emulator.settings("http://127.0.0.1:1"));

  @BeforeAll
  static void start() throws IOException {
    emulator = Emulator.start();
    emulator.bucket("bucket");
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      emulator.close();
    }
  }

  @BeforeEach
  void openAFolder(TestInfo test) {
    storage = at("gs://bucket/" + test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void ofManyWhoCreateAFileOneWinsAndItIsWhole() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] content = String.valueOf(i).repeat(100_000).getBytes(UTF_8);
        attempts.add(() -> storage.createIfAbsent("_manifest/d/1.json", content));
      }
      int winners = 0;
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        winners += attempt.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
      assertThat(text("_manifest/d/1.json")).hasSize(100_000).matches("(.)\\1*");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenAgain() throws IOException {
    write("a/b.txt", "one");
    assertThatThrownBy(() -> write("a/b.txt", "two"))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage("gs://bucket/aFileThatIsThereIsNotWrittenAgain/a/b.txt");
    assertThat(storage.createIfAbsent("a/b.txt", new byte[0])).isFalse();
    assertThat(text("a/b.txt")).isEqualTo("one");
  }

  @Test
  void listsFilesBelowAndFoldersInsideAFolder() throws IOException {
    for (String path : new String[] {"s/2026-03-01/b", "s/2026-03-01/a/c", "t/x", "top", "st/y"}) {
      write(path, path);
    }
    write("s/2026-03-01/", ""); // as consoles show a folder
    assertThat(storage.folders("")).containsExactly("s", "st", "t");
    assertThat(storage.folders("s")).containsExactly("2026-03-01");
    assertThat(storage.folders("absent")).isEmpty();
    assertThat(storage.files("s"))
        .extracting(StoredFile::path, StoredFile::bytes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("s/2026-03-01/a/c", 16L),
            org.assertj.core.groups.Tuple.tuple("s/2026-03-01/b", 14L));
    assertThat(storage.files("s")).allMatch(file -> file.version() > 0);
    assertThat(storage.files("absent")).isEmpty();
    assertThat(storage.describe(""))
        .isEqualTo("gs://bucket/listsFilesBelowAndFoldersInsideAFolder");
  }

  @Test
  void listsMoreFilesThanAnAnswerHolds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> writes = new ArrayList<>();
      for (int i = 0; i < 1_005; i++) {
        String path = "many/%04d/f".formatted(i);
        writes.add(() -> storage.createIfAbsent(path, new byte[1]));
      }
      for (Future<Boolean> write : threads.invokeAll(writes)) {
        assertThat(write.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(storage.files("many"))
        .hasSize(1_005)
        .isSortedAccordingTo(java.util.Comparator.comparing(StoredFile::path));
    assertThat(storage.folders("many")).hasSize(1_005).startsWith("0000").endsWith("1004");
  }

  @Test
  void aLargeFileGoesInChunksAndIsReadFromAnywhere() throws IOException {
    byte[] content = new byte[2 * NewGcsFile.CHUNK_BYTES + 12_345];
    new Random(7).nextBytes(content);
    try (NewFile file = storage.create("large")) {
      file.write(content[0]);
      file.write(content, 1, 999_999);
      file.write(content, 1_000_000, content.length - 1_000_000);
    }
    assertThat(storage.read("large")).contains(content);
    try (SeekableByteChannel channel = storage.open("large")) {
      assertThat(channel.size()).isEqualTo(content.length);
      channel.position(1_500_000);
      InputStream in = Channels.newInputStream(channel);
      assertThat(in.readAllBytes())
          .isEqualTo(java.util.Arrays.copyOfRange(content, 1_500_000, content.length));
      assertThat(channel.position()).isEqualTo(content.length);
    }
  }

  @Test
  void aFileThatIsGivenUpIsNotThere() throws IOException {
    NewFile small = storage.create("small");
    small.write(new byte[100]);
    small.abandon();
    small.close();
    NewFile large = storage.create("large");
    large.write(new byte[3 * NewGcsFile.CHUNK_BYTES]);
    large.abandon();
    large.close();
    assertThat(storage.files("")).isEmpty();
  }

  @Test
  void aFileThatChangedSinceItWasListedIsNotRead() throws IOException {
    write("f", "first");
    StoredFile listed = storage.files("").get(0);
    overwrite("f", "other");
    assertThatThrownBy(() -> content(storage.open(listed)))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "gs://bucket/aFileThatChangedSinceItWasListedIsNotRead/f: the file must stay as it was"
                + " listed, but was replaced or removed");
    assertThat(content(storage.open("f"))).isEqualTo("other");
    assertThat(content(storage.open(storage.files("").get(0)))).isEqualTo("other");
  }

  @Test
  void aFileArrivedWhenItsObjectWasCreatedWhateverIsNotedOnItLater() throws IOException {
    write("f", "first");
    StoredFile first = storage.files("").get(0);
    assertThat(first.arrived()).isEqualTo(created("f")).isAfter(Instant.EPOCH);
    blob("f").toBuilder().setMetadata(Map.of("seen", "yes")).build().update();
    assertThat(blob("f").getMetadata()).containsEntry("seen", "yes");
    assertThat(storage.files("").get(0).arrived()).isEqualTo(first.arrived());
    overwrite("f", "other");
    assertThat(storage.files("").get(0).arrived())
        .isEqualTo(created("f"))
        .isAfterOrEqualTo(first.arrived());
  }

  @Test
  void anObjectThatGoogleWouldDecompressIsReadAsItIsStored() throws IOException {
    byte[] text = "one line of many\n".repeat(10_000).getBytes(UTF_8);
    new Bucket(emulator, "bucket")
        .putPacked("anObjectThatGoogleWouldDecompressIsReadAsItIsStored/z", text);
    StoredFile listed = storage.files("").get(0);
    assertThat(listed.bytes()).isLessThan(text.length / 10);
    try (SeekableByteChannel channel = storage.open(listed)) {
      assertThat(new GZIPInputStream(Channels.newInputStream(channel)).readAllBytes())
          .isEqualTo(text);
    }
    assertThat(storage.read("z").orElseThrow()).hasSize((int) listed.bytes());
  }

  @Test
  void showsAFileUnderASecondNameAndDeletesIt() throws IOException {
    write("_runs/r/f", "new");
    write("view/f", "old");
    storage.show("_runs/r/f", "view/f");
    assertThat(text("view/f")).isEqualTo("new");
    storage.delete("_runs/r/f");
    storage.delete("_runs/r/f");
    assertThat(storage.files("")).extracting(StoredFile::path).containsExactly("view/f");
  }

  @Test
  void whatIsNotThereIsSaidByName() throws IOException {
    assertThat(storage.read("absent")).isEmpty();
    assertThatThrownBy(() -> storage.open("absent"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("gs://bucket/whatIsNotThereIsSaidByName/absent");
    assertThatThrownBy(() -> at("gs://no-such-bucket/landing").folders(""))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(
            "gs://no-such-bucket/landing: the bucket must exist, but does not: 404");
    assertThatThrownBy(() -> storage.read("../x"))
        .hasMessage("a path must stay inside its storage, but '../x' does not");
  }

  @Test
  void aLocationMustNameABucket() {
    for (String wrong : new String[] {"gs://", "gs:///x", "gs://Upper/x", "gs://b"}) {
      assertThatThrownBy(() -> new GcsScheme().at(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a location in a bucket must be gs://BUCKET/FOLDER, but was '" + wrong + "'");
    }
  }

  private static GcsStorage at(String location) {
    return GcsScheme.at(location, emulator.settings());
  }

  private void write(String path, String content) throws IOException {
    try (NewFile file = storage.create(path)) {
      file.write(content.getBytes(UTF_8));
    }
  }

  private void overwrite(String path, String content) {
    emulator
        .client()
        .create(BlobInfo.newBuilder("bucket", name(path)).build(), content.getBytes(UTF_8));
  }

  private Blob blob(String path) {
    return emulator.client().get("bucket", name(path));
  }

  private Instant created(String path) {
    return blob(path).getCreateTimeOffsetDateTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  private String name(String path) {
    return storage.describe(path).substring("gs://bucket/".length());
  }

  private String text(String path) throws IOException {
    return new String(storage.read(path).orElseThrow(), UTF_8);
  }

  private static String content(SeekableByteChannel channel) throws IOException {
    try (InputStream in = Channels.newInputStream(channel)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
