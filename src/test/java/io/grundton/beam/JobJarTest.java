// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.storage.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which job's jar a cluster may get. */
final class JobJarTest {
  private static final String MAKE =
      "scripts/build --job-jar makes it, and scripts/layout after that copies it";

  private final Path running;
  private final Path jar;

  JobJarTest(@TempDir Path folder) {
    running = folder.resolve("grundton.jar");
    jar = folder.resolve("grundton-job.jar");
  }

  @BeforeEach
  void build() throws IOException {
    Files.createFile(running);
    Files.setLastModifiedTime(running, FileTime.fromMillis(2000));
  }

  @Test
  void itIsMadeWithOrAfterTheJarThatRuns() throws IOException {
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(2000));
    assertThat(JobJar.beside(running)).isEqualTo(jar);
  }

  @Test
  void itMustBeThere() {
    assertThatThrownBy(() -> JobJar.beside(running))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "a Flink cluster takes %s, which must be there, but is not: %s".formatted(jar, MAKE));
  }

  @Test
  void anOlderOneIsRefused() throws IOException {
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1000));
    assertThatThrownBy(() -> JobJar.beside(running))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "a Flink cluster takes %s, which must not be older than %s, but is: %s"
                .formatted(jar, running, MAKE));
  }

  @Test
  void theTimeOfAFolderOfClassesSaysNothing() throws IOException {
    Path classes = Files.createDirectory(running.resolveSibling("classes"));
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1000));
    assertThat(JobJar.beside(classes)).isEqualTo(jar);
  }
}
