// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, on the class path of the tests. */
final class Grundton {
  private Grundton() {}

  /** Starts the command; what it prints goes to a file. */
  static Process start(Path printed, String... args) throws IOException {
    return start(printed, List.of(), args);
  }

  /** The same with options for the JVM, such as {@code -Dproperty=value}. */
  static Process start(Path printed, List<String> jvmOptions, String... args) throws IOException {
    return process(jvmOptions, args).redirectOutput(printed.toFile()).start();
  }

  /** The same, not started, with both outputs in one. */
  static ProcessBuilder process(List<String> jvmOptions, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData"));
    for (String opened : List.of("sun.nio.ch", "java.lang", "java.util", "java.nio", "java.io")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
