// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocationTest {
  @TempDir private Path folder;

  @Test
  void aRelativePathStartsAtTheFolderOfTheFileThatNamesIt() {
    assertThat(sibling("gs://bkt/house/pipeline.yaml", "packs/en.yaml"))
        .isEqualTo("gs://bkt/house/packs/en.yaml");
    assertThat(sibling("gs://bkt/house/pipeline.yaml", "./../roster.csv"))
        .isEqualTo("gs://bkt/roster.csv");
    assertThat(sibling("gs://bkt/pipeline.yaml", "en.yaml")).isEqualTo("gs://bkt/en.yaml");
    assertThat(sibling("house/pipeline.yaml", "../roster.csv"))
        .isEqualTo(Path.of("house/../roster.csv").toString());
    assertThat(sibling("pipeline.yaml", "en.yaml")).isEqualTo("en.yaml");
  }

  @Test
  void whatIsWholeStaysAsItIsWritten() {
    assertThat(sibling("gs://bkt/pipeline.yaml", "/etc/key")).isEqualTo("/etc/key");
    assertThat(sibling("gs://bkt/pipeline.yaml", "gs://other/en.yaml"))
        .isEqualTo("gs://other/en.yaml");
    assertThat(sibling("house/pipeline.yaml", "gs://other/en.yaml"))
        .isEqualTo("gs://other/en.yaml");
  }

  @Test
  void twoNamesOfOnePlaceAreTheSame() {
    Location one = new Location("packs/../packs/en.yaml");
    assertThat(one.isSameAs(Location.of(Path.of("packs/en.yaml").toAbsolutePath()))).isTrue();
    assertThat(one.normalize()).hasToString(Path.of("packs/en.yaml").toString());
    assertThat(one.isSameAs(new Location("gs://bkt/packs/en.yaml"))).isFalse();
    Location far = new Location("gs://bkt/packs/en.yaml");
    assertThat(far.isSameAs(far.normalize())).isTrue();
  }

  @Test
  void opensAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "text");
    try (InputStream in = Location.of(file).open()) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("text");
    }
    assertThatThrownBy(() -> Location.of(folder.resolve("g")).open())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void knowsTheSizeOfAFile() throws IOException {
    assertThat(Location.of(Files.writeString(folder.resolve("f"), "text")).bytes()).isEqualTo(4);
    assertThatThrownBy(() -> Location.of(folder.resolve("g")).bytes())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatCannotHoldAFileIsRefused() {
    assertThatThrownBy(() -> new Location("gs://bucket"))
        .hasMessage("a location must name a file in a bucket, but was 'gs://bucket'");
    assertThatThrownBy(() -> new Location("gs://bucket/"))
        .hasMessage("a location must name a file in a bucket, but was 'gs://bucket/'");
    assertThatThrownBy(() -> new Location("s3://bucket/x")).hasMessageContaining("gs://");
    assertThatThrownBy(() -> sibling("gs://bkt/pipeline.yaml", "../en.yaml"))
        .hasMessage("a path must stay inside its bucket, but '../en.yaml' does not");
  }

  private static String sibling(String file, String written) {
    return new Location(file).sibling(written).name();
  }
}
