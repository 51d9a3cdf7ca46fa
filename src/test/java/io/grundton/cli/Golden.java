// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command prints, compared with a file that a person can review. {@code -Dgoldens=write}
 * writes the files anew, to be reviewed as a diff.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/goldens");

  private Golden() {}

  /** Runs a command and compares its exit code, and what it prints on out and on err. */
  static void check(String name, int code, String... args) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.execute(args, new PrintWriter(out), new PrintWriter(err));
    Path file = FOLDER.resolve(name);
    String printed = out.toString() + err;
    if ("write".equals(System.getProperty("goldens"))) {
      Files.writeString(file, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(file));
    assertThat(exit).isEqualTo(code);
  }
}
