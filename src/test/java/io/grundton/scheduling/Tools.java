// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of others that a test needs. Where one is not there, the test is skipped, or fails under
 * {@code -Drequire.emulators=true}.
 */
final class Tools {
  private Tools() {}

  /** A program on the path. */
  static Path onPath(String name) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw absent("needs " + name + ", which is not on the path");
  }

  /** A program that a system property names. */
  static Path named(String property, String hint) {
    return Optional.ofNullable(System.getProperty(property))
        .map(Path::of)
        .orElseThrow(() -> absent("needs -D" + property + "=PATH: " + hint));
  }

  private static AssertionError absent(String why) {
    if (!Boolean.getBoolean("require.emulators")) {
      Assumptions.abort(why);
    }
    return new AssertionError(why);
  }
}
