// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.storage.RefusedException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The jar that a cluster's workers get: all that a job needs but Flink, which they have. */
final class JobJar {
  /** Its name, beside the jar or the folder of classes that this process runs. */
  static final String NAME = "grundton-job.jar";

  private static final String MAKE =
      "scripts/build --job-jar makes it, and scripts/layout after that copies it";

  private JobJar() {}

  /**
   * Where it is.
   *
   * @throws RefusedException if it was not built, or before the jar that runs
   */
  static Path path() throws IOException {
    try {
      return beside(
          Path.of(JobJar.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a class must be a URI", e);
    }
  }

  /** The same, beside a jar or a folder of classes; the time of a folder says nothing. */
  static Path beside(Path running) throws IOException {
    Path jar = running.resolveSibling(NAME);
    if (!Files.exists(jar)) {
      throw new RefusedException(
          "a Flink cluster takes %s, which must be there, but is not: %s".formatted(jar, MAKE),
          new NoSuchFileException(jar.toString()));
    }
    if (Files.isRegularFile(running)
        && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(running)) < 0) {
      throw new RefusedException(
          "a Flink cluster takes %s, which must not be older than %s, but is: %s"
              .formatted(jar, running, MAKE),
          new FileSystemException(jar.toString()));
    }
    return jar;
  }
}
