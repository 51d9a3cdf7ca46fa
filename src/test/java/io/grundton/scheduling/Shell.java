// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command of a process of its own said.
 *
 * @param code its exit code
 * @param said what it printed and complained of
 */
record Shell(int code, String said) {
  /** Runs a command to its end, with further environment. */
  static Shell run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(process.waitFor(), said);
  }

  /** Writes a script that can be started. */
  static Path script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " must become executable, but does not");
    }
    return file;
  }
}
