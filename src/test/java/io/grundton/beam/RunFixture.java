// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.AskedDates;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.batch.Workbench;
import io.grundton.json.ManifestJson;
import io.grundton.json.OutcomeJson;
import io.grundton.publish.Manifest;
import io.grundton.publish.RunOutcome;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs plans over a folder that holds {@code landing/} and {@code roster.csv}. */
final class RunFixture {
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final Path pipeline;
  private final Path folder;
  private final LocalDate from;
  private final LocalDate to;

  RunFixture(Path pipeline, Path folder, LocalDate from, LocalDate to) {
    this.pipeline = pipeline;
    this.folder = folder;
    this.from = from;
    this.to = to;
  }

  RunOutcome run(Path out, Engine engine, int parallelism) throws IOException {
    RunPlanner.Planned planned =
        RunPlanner.plan(
            new RunRequest(
                Location.of(pipeline),
                folder.resolve("landing").toString(),
                Location.of(folder.resolve("roster.csv")),
                out.toString(),
                new AskedDates.Range(from, to),
                null,
                "run-" + RUNS.incrementAndGet(),
                parallelism,
                Set.of(),
                null));
    new PipelineRun(planned.plan(), engine, parallelism).finish();
    Workbench.clear(planned.plan());
    return OutcomeJson.read(
        Files.readAllBytes(out.resolve("_runs/" + planned.plan().runId() + "/outcome.json")));
  }

  /** The content hash of every table of every published date: equal maps mean equal rows. */
  static Map<String, String> contentHashes(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Manifest manifest : manifests(out).values()) {
      manifest
          .tables()
          .forEach(
              (table, content) ->
                  hashes.put(
                      manifest.partition() + "/" + table,
                      content.rows() + " rows " + content.contentHash()));
    }
    return hashes;
  }

  /** Every manifest, by its path below {@code _manifest/}. */
  static Map<String, Manifest> manifests(Path out) throws IOException {
    Map<String, Manifest> manifests = new TreeMap<>();
    Path root = out.resolve("_manifest");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        manifests.put(
            root.relativize(file).toString(), ManifestJson.read(Files.readAllBytes(file)));
      }
    }
    return manifests;
  }
}
