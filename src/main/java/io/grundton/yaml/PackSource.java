// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.storage.Location;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the files of packs come from: where they are, or a plan that carries their texts. */
@FunctionalInterface
interface PackSource {
  /** The files themselves. */
  PackSource FILES = SourceText::read;

  /** A file; empty where it cannot be read, which is then reported. */
  Optional<SourceText> read(Location file, Report report);

  /** Texts at hand, by the name of their file. */
  static PackSource of(Map<String, String> texts) {
    return (file, report) -> {
      String text = texts.get(file.toString());
      if (text == null) {
        throw new IllegalArgumentException("the texts must hold " + file + ", but do not");
      }
      return SourceText.of(file.toString(), text.getBytes(StandardCharsets.UTF_8), report);
    };
  }
}
