// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskStorageTest {
  @TempDir private Path root;
  private Storage storage = new DiskStorage(Path.of("."));

  @BeforeEach
  void openTheStorage() {
    storage = new DiskStorage(root);
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
      String content = new String(storage.read("_manifest/d/1.json").orElseThrow(), UTF_8);
      assertThat(content).hasSize(100_000).matches("(.)\\1*");
      assertThat(storage.files("_manifest"))
          .extracting(Storage.StoredFile::path, Storage.StoredFile::bytes)
          .containsExactly(tuple("_manifest/d/1.json", 100_000L));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenAgain() throws IOException {
    write("a/b.txt", "one");
    assertThatThrownBy(() -> storage.create("a/b.txt"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(storage.createIfAbsent("a/b.txt", new byte[0])).isFalse();
    assertThat(storage.read("a/b.txt")).hasValue("one".getBytes(UTF_8));
  }

  @Test
  void whatIsShownOutlivesItsFirstNameAndReplacesWhatWasShown() throws IOException {
    write("_runs/1/x", "one");
    write("_runs/2/x", "two");
    storage.show("_runs/1/x", "view/x");
    storage.show("_runs/1/x", "view/x");
    storage.show("_runs/2/x", "view/x");
    storage.delete("_runs/2/x");
    assertThat(storage.read("view/x")).hasValue("two".getBytes(UTF_8));
    assertThat(storage.files(""))
        .extracting(Storage.StoredFile::path)
        .containsExactly("_runs/1/x", "view/x");
    assertThat(root.resolve("_runs/2")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsEmpty() throws IOException {
    assertThat(storage.files("no")).isEmpty();
    assertThat(storage.folders("no")).isEmpty();
    assertThat(storage.read("no")).isEmpty();
    storage.delete("no/where");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void noPathLeadsOutside() {
    assertThatThrownBy(() -> storage.read("../secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a path must stay inside its storage, but '../secret' does not");
    assertThatThrownBy(() -> Storages.at("ftp://host/x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a location must be a path on a disk or begin with one of [")
        .hasMessageEndingWith("but was 'ftp://host/x'");
  }

  @Test
  void aFileThatIsGivenUpIsNotThere() throws IOException {
    NewFile file = storage.create("a/f");
    file.write(new byte[100]);
    file.abandon();
    file.abandon();
    assertThat(storage.files("")).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    try (OutputStream out = storage.create(path)) {
      out.write(text.getBytes(UTF_8));
    }
    assertThat(Files.readString(root.resolve(path))).isEqualTo(text);
  }
}
