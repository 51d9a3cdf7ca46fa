// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the files of packs come from: the disk, or a plan that carries their texts. */
@FunctionalInterface
interface PackSource {
  /** The disk. */
  PackSource DISK = SourceText::read;

  /** A file; empty where it cannot be read, which is then reported. */
  Optional<SourceText> read(Path file, Report report);

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
