// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.storage.RefusedException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The jar that a cluster's workers get: all that a job needs but Flink, which they have. */
final class JobJar {
  /** Its name, beside the jar or the folder of classes that this process runs. */
  static final String NAME = "grundton-job.jar";

  private JobJar() {}

  /**
   * Where it is.
   *
   * @throws RefusedException if it was not built
   */
  static Path path() throws RefusedException {
    Path jar;
    try {
      jar =
          Path.of(JobJar.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .resolveSibling(NAME);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a class must be a URI", e);
    }
    if (!Files.exists(jar)) {
      throw new RefusedException(
          "a Flink cluster takes %s, which must be there, but is not: scripts/build --job-jar makes it"
              .formatted(jar),
          new NoSuchFileException(jar.toString()));
    }
    return jar;
  }
}
