// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The units of systemd by name, each as {@code Section.Key} and its values. */
final class Units {
  static final Path FOLDER = Path.of("deploy/systemd");

  private Units() {}

  static Map<String, Map<String, List<String>>> all() throws IOException {
    TreeMap<String, Map<String, List<String>>> units = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".env")) {
          units.put(name, read(file));
        }
      }
    }
    return units;
  }

  static Map<String, List<String>> read(Path file) throws IOException {
    LinkedHashMap<String, List<String>> keys = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1) + ".";
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException("a line must be KEY=VALUE, but was " + line);
        }
        keys.computeIfAbsent(section + line.substring(0, equals), key -> new ArrayList<>())
            .add(line.substring(equals + 1));
      }
    }
    return keys;
  }
}
