// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.storage.NewFile;
import io.grundton.storage.RefusedException;
import io.grundton.storage.Storage;
import io.grundton.storage.Storage.StoredFile;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GcsFaultsTest {
  private static final int MANY = 1_000;

  private static Emulator emulator;
  private static int folders;

  private FaultyProxy proxy;
  private Storage direct;
  private Storage broken;

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
  void standBetween(TestInfo test) throws IOException {
    proxy = new FaultyProxy(emulator);
    String folder = "gs://bucket/" + ++folders;
    direct = GcsScheme.at(folder, emulator.settings());
    broken = GcsScheme.at(folder, Emulator.settings(proxy.endpoint()));
  }

  @AfterEach
  void stepAside() {
    proxy.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "TOO_MANY_REQUESTS",
        "UNAVAILABLE",
        "PRECONDITION_FAILED",
        "DROPPED_REQUEST",
        "LOST_RESPONSE",
        "CUT_RESPONSE"
      })
  void whoCreatesAFileKnowsItWhateverHappensToTheAnswer(Fault fault) throws IOException {
    byte[] content = "the manifest".getBytes(UTF_8);
    proxy.breaks(request -> request.startsWith("POST"), fault, 1);
    assertThat(broken.createIfAbsent("1.json", content)).isTrue();
    assertThat(proxy.broken()).hasSize(1);
    assertThat(direct.read("1.json")).contains(content);
    assertThat(broken.createIfAbsent("1.json", "another".getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "TOO_MANY_REQUESTS",
        "UNAVAILABLE",
        "PRECONDITION_FAILED",
        "DROPPED_REQUEST",
        "LOST_RESPONSE",
        "CUT_RESPONSE"
      })
  void aSmallFileIsWholeWhateverHappens(Fault fault) throws IOException {
    byte[] content = random(50_000);
    proxy.breaks(request -> request.startsWith("POST"), fault, 1);
    write("small", content);
    assertThat(proxy.broken()).hasSize(1);
    assertThat(direct.read("small")).contains(content);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "DROPPED_REQUEST", "LOST_RESPONSE"})
  void aLargeFileIsWholeWhateverHappensOnTheWay(Fault fault) throws IOException {
    byte[] content = random(3 * NewGcsFile.CHUNK_BYTES + 77);
    proxy.breaks(request -> request.startsWith("POST"), fault, 1);
    proxy.breaks(request -> request.startsWith("PUT"), fault, 1);
    write("large", content);
    assertThat(proxy.broken()).hasSize(2);
    assertThat(direct.read("large")).contains(content);
  }

  @Test
  void aLargeFileWhoseLastAnswerIsLostIsThereOnce() throws IOException {
    byte[] content = random(2 * NewGcsFile.CHUNK_BYTES + 77);
    int[] puts = {0};
    proxy.breaks(request -> request.startsWith("PUT") && ++puts[0] == 3, Fault.LOST_RESPONSE, 1);
    write("large", content);
    assertThat(proxy.broken()).hasSize(1);
    assertThat(direct.read("large")).contains(content);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "DROPPED_REQUEST", "CUT_RESPONSE"})
  void whatIsReadIsWholeWhateverHappens(Fault fault) throws IOException {
    byte[] content = random(5_000_000);
    try (NewFile file = direct.create("f")) {
      file.write(content);
    }
    StoredFile listed = direct.files("").get(0);
    proxy.breaks(request -> request.startsWith("GET"), fault, 2);
    try (InputStream in = Channels.newInputStream(broken.open(listed))) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    proxy.breaks(request -> request.startsWith("GET"), fault, 1);
    assertThat(broken.read("f")).contains(content);
    assertThat(proxy.broken()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "DROPPED_REQUEST", "LOST_RESPONSE"})
  void listingsCopiesAndDeletionsAreAskedAgain(Fault fault) throws IOException {
    try (NewFile file = direct.create("_runs/f")) {
      file.write(1);
    }
    proxy.breaks(request -> true, fault, 1);
    broken.show("_runs/f", "view/f");
    proxy.breaks(request -> true, fault, 1);
    assertThat(broken.files("")).extracting(StoredFile::path).containsExactly("_runs/f", "view/f");
    proxy.breaks(request -> true, fault, 1);
    assertThat(broken.folders("")).containsExactly("_runs", "view");
    proxy.breaks(request -> true, fault, 1);
    broken.delete("_runs/f");
    assertThat(proxy.broken()).hasSize(4);
    assertThat(direct.files("")).extracting(StoredFile::path).containsExactly("view/f");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "DROPPED_REQUEST"})
  void whatStaysBrokenIsUnavailableAfterAWhile(Fault fault) throws IOException {
    try (NewFile file = direct.create("f")) {
      file.write(random(100_000));
    }
    StoredFile listed = direct.files("").get(0);
    broken =
        GcsScheme.at(direct.describe(""), new GcsSettings(proxy.endpoint(), Duration.ofSeconds(1)));
    proxy.breaks(request -> true, fault, MANY);
    assertThatThrownBy(() -> broken.files("")).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> broken.createIfAbsent("g", new byte[1]))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith(broken.describe("g") + ": the storage must answer, but does not: ");
    assertThatThrownBy(() -> write("g", new byte[3 * NewGcsFile.CHUNK_BYTES]))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> Channels.newInputStream(broken.open(listed)).readAllBytes())
        .isInstanceOf(UnavailableException.class);
    assertThat(direct.files("")).hasSize(1);
  }

  @Test
  void whoIsNotAllowedIsToldSoAtOnce() {
    proxy.breaks(request -> true, Fault.FORBIDDEN, MANY);
    assertThatThrownBy(() -> broken.folders(""))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            broken.describe("")
                + ": these credentials must be allowed to do this, but are not: 403 injected");
    assertThat(proxy.broken()).hasSize(1);
  }

  private void write(String path, byte[] content) throws IOException {
    try (NewFile file = broken.create(path)) {
      file.write(content);
    }
  }

  private static byte[] random(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return content;
  }
}
