// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Manuscript;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a pack and, where it has {@code extends: {file: base.yaml, sha256: ...}}, the
 * file that it builds on, and so on, and lays them over one another. A base is pinned by the
 * SHA-256 of its bytes. Since these name its own base in turn, the bytes of the first file stand
 * for all.
 */
final class BaseReader {
  private static final int MAX_DEPTH = 10;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final PackSource source;
  private final Problems problems;
  private final List<Location> chain = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  BaseReader(PackSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The pack that stands in a file, what it inherits included; the hash is of the file's bytes. */
  Optional<YamlFile> read(Location file) {
    return file(file, new Report(FileKind.PACK, problems));
  }

  /** The files read, the pack's own first. */
  List<Location> files() {
    return List.copyOf(chain);
  }

  /** The phrases read of all files, those of the pack's own file first. */
  List<Manuscript.Written> phrases() {
    return reports.stream().flatMap(report -> report.phrases().stream()).toList();
  }

  private Optional<YamlFile> file(Location file, Report report) {
    Optional<SourceText> text = source.read(file, report);
    chain.add(file);
    reports.add(report);
    return text.flatMap(read -> YamlFile.parse(read, report)).flatMap(own -> extended(file, own));
  }

  private Optional<YamlFile> extended(Location file, YamlFile own) {
    YamlMapping mapping = own.mapping();
    if (!mapping.has("extends")) {
      return Optional.of(own);
    }
    YamlMapping base = mapping.optional("extends", Shape.mapping(m -> base(file, m)));
    return Optional.ofNullable(base)
        .map(there -> there.without("pack", "version", "spec"))
        .map(there -> Overlay.over(there, mapping.without("extends")))
        .map(merged -> new YamlFile(merged, own.sha256()));
  }

  private @Nullable YamlMapping base(Location file, YamlMapping mapping) {
    YamlScalar written = mapping.required("file", Shape.scalar());
    String pinned =
        mapping.optional(
            "sha256", Shape.text(SHA256, "the SHA-256 of the base, 64 lower-case hex digits"));
    Optional<YamlFile> read = written == null ? Optional.empty() : named(file, written);
    read.ifPresent(there -> checkPin(mapping, pinned, there.sha256()));
    if (!mapping.has("sha256") && read.isEmpty()) {
      mapping.report(Mistake.MISSING_KEY, "extends must have the key 'sha256', but has not");
    }
    return read.map(YamlFile::mapping).orElse(null);
  }

  private Optional<YamlFile> named(Location file, YamlScalar written) {
    Location base = location(file, written);
    return base == null || endless(base, written) ? Optional.empty() : base(base, written);
  }

  private static @Nullable Location location(Location file, YamlScalar written) {
    try {
      return file.sibling(written.text()).normalize();
    } catch (IllegalArgumentException e) {
      written.mustBe(Mistake.ILLEGAL_VALUE, "a path");
      return null;
    }
  }

  private boolean endless(Location base, YamlScalar written) {
    if (chain.stream().anyMatch(base::isSameAs)) {
      written.report(
          Mistake.BASE,
          "a pack must not extend itself, but these do: "
              + chain.stream().map(Location::toString).collect(Collectors.joining(", ")));
      return true;
    }
    if (chain.size() > MAX_DEPTH) {
      written.report(
          Mistake.BASE,
          "packs must extend one another at most %d deep, but do deeper".formatted(MAX_DEPTH));
      return true;
    }
    return false;
  }

  /* That a base cannot be read is told where it is named. */
  private Optional<YamlFile> base(Location base, YamlScalar written) {
    Problems unreadable = new Problems();
    Optional<SourceText> text = source.read(base, new Report(FileKind.PACK, unreadable));
    for (Problem problem : unreadable.all()) {
      written.report(
          Mistake.BASE,
          "the base must be a readable pack, but of %s: %s"
              .formatted(problem.place(), problem.message()));
    }
    return text.isEmpty() ? Optional.empty() : file(base, new Report(FileKind.PACK, problems));
  }

  private static void checkPin(YamlMapping mapping, @Nullable String pinned, String actual) {
    if (!mapping.has("sha256")) {
      mapping.report(
          Mistake.MISSING_KEY,
          "extends must have the key 'sha256', but has not; that of the file is " + actual);
    } else if (pinned != null && !pinned.equals(actual)) {
      mapping.reportKey(
          "sha256",
          Mistake.BASE,
          "sha256 must be that of the file, but the file has changed: it is " + actual);
    }
  }
}
