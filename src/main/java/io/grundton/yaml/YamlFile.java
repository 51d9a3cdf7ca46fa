// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A YAML 1.2 file whose root is a mapping.
 *
 * @param mapping the root
 * @param sha256 lower-case hex SHA-256 of the file's bytes
 */
record YamlFile(YamlMapping mapping, String sha256) {
  /** The file at a location; empty where a mistake leaves nothing to read on. */
  static Optional<YamlFile> read(Location file, FileKind kind, Problems problems) {
    Report report = new Report(kind, problems);
    return SourceText.read(file, report).flatMap(source -> parse(source, report));
  }

  /** A file of that name and text; empty where a mistake leaves nothing to read on. */
  static Optional<YamlFile> read(String name, String text, FileKind kind, Problems problems) {
    Report report = new Report(kind, problems);
    return SourceText.of(name, text.getBytes(StandardCharsets.UTF_8), report)
        .flatMap(source -> parse(source, report));
  }

  /** What stands in a text; empty where a mistake leaves nothing to read on. */
  static Optional<YamlFile> parse(SourceText source, Report report) {
    Optional<YamlNode> root = NodeComposer.compose(source, report);
    if (root.isPresent() && root.get() instanceof YamlMapping mapping) {
      return Optional.of(new YamlFile(mapping, source.sha256()));
    }
    root.ifPresent(node -> node.mustBe(Mistake.WRONG_TYPE, "a mapping (key: value)"));
    return Optional.empty();
  }
}
