// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.json.ManifestJson;
import io.grundton.json.OutcomeJson;
import io.grundton.parquet.Table;
import io.grundton.parquet.TableFiles;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes a date by creating its next manifest, which succeeds for one run only, and then lets
 * the view for globs follow.
 */
final class Publisher {
  private static final String MANIFESTS = "_manifest/";

  private final Storage out;
  private final String runId;

  Publisher(Storage out, String runId) {
    this.out = out;
    this.runId = runId;
  }

  /** The sequence of a partition's current manifest, 0 where there is none. */
  static long current(Storage out, Partition partition) throws IOException {
    long highest = 0;
    for (Storage.StoredFile file : out.files(MANIFESTS + partition)) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (name.matches("[1-9][0-9]{0,17}\\.json")) {
        highest = Math.max(highest, Long.parseLong(name, 0, name.length() - 5, 10));
      }
    }
    return highest;
  }

  /** The manifest of a sequence. */
  static Optional<Manifest> manifest(Storage out, Partition partition, long sequence)
      throws IOException {
    return out.read(path(partition, sequence)).map(ManifestJson::read);
  }

  private static String path(Partition partition, long sequence) {
    return MANIFESTS + partition + "/" + sequence + ".json";
  }

  /** Publishes a date, unless its base has the same rows. */
  Fate publish(Manifest manifest) throws IOException {
    Partition partition = manifest.partition();
    Long base = manifest.base();
    if (base != null) {
      Optional<Manifest> published = manifest(out, partition, base);
      if (published.isPresent() && published.get().sameRowsAs(manifest)) {
        discard(manifest);
        show(published.get());
        return Fate.UNCHANGED;
      }
    }
    if (!out.createIfAbsent(path(partition, manifest.sequence()), ManifestJson.write(manifest))) {
      Optional<Manifest> winner = manifest(out, partition, manifest.sequence());
      if (winner.isEmpty() || !winner.get().runId().equals(runId)) {
        return Fate.LOST;
      }
    }
    show(manifest);
    return Fate.PUBLISHED;
  }

  /** Removes this run's files of a date. */
  private void discard(Manifest manifest) throws IOException {
    for (Manifest.TableContent table : manifest.tables().values()) {
      for (Manifest.TableFile file : table.files()) {
        out.delete(file.path());
      }
    }
  }

  /** Makes {@code <table>/<partition>/} hold exactly the files of a manifest. */
  private void show(Manifest manifest) throws IOException {
    for (var table : manifest.tables().entrySet()) {
      String folder = table.getKey() + "/" + manifest.partition();
      Set<String> wanted = new HashSet<>();
      for (Manifest.TableFile file : table.getValue().files()) {
        wanted.add(folder + "/" + viewName(file.path()));
      }
      Set<String> there = new HashSet<>();
      for (Storage.StoredFile file : out.files(folder)) {
        there.add(file.path());
      }
      for (Manifest.TableFile file : table.getValue().files()) {
        String name = folder + "/" + viewName(file.path());
        if (!there.contains(name)) {
          out.show(file.path(), name);
        }
      }
      for (String old : there) {
        if (!wanted.contains(old)) {
          out.delete(old);
        }
      }
    }
  }

  /* _runs/<run_id>/<table>/<partition>/<name> is shown as <run_id>-<name>. */
  private static String viewName(String path) {
    String[] parts = path.split("/", -1);
    return parts[1] + "-" + parts[parts.length - 1];
  }

  /** Writes a file without rows for a table of a date that has none. */
  List<RunFact.Wrote> emptyFile(Table table, LocalDate date) throws IOException {
    try (TableFiles files = new TableFiles(out, runId, "empty")) {
      files.ensure(table, date);
      return Facts.wrote(files.finish()).stream().map(RunFact.Wrote.class::cast).toList();
    }
  }

  /** Writes how the run ended to {@code _runs/<run_id>/outcome.json}. */
  void recordOutcome(RunOutcome outcome) throws IOException {
    out.createIfAbsent("_runs/" + runId + "/outcome.json", OutcomeJson.write(outcome));
  }
}
