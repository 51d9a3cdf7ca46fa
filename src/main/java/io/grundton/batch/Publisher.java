// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a date by creating its next manifest, which succeeds for one run only, and then lets
 * the view for globs follow. Files that no manifest lists in the end are removed.
 */
final class Publisher {
  private final Storage out;
  private final View view;
  private final String runId;

  Publisher(Storage out, String runId, GlobView shown) {
    this.out = out;
    this.view = new View(out, shown);
    this.runId = runId;
  }

  /**
   * Publishes a date, unless its base has the same rows.
   *
   * @param base the manifest that was current when the run started, null where there was none
   */
  Fate publish(Manifest manifest, @Nullable Manifest base) throws IOException {
    Partition partition = manifest.partition();
    if (base != null && base.sameRowsAs(manifest)) {
      discard(manifest, base);
      view.rebuild(partition);
      return Fate.UNCHANGED;
    }
    if (!Manifests.create(out, manifest)) {
      Manifest winner =
          Manifests.read(out, partition, manifest.sequence())
              .orElseThrow(() -> new IOException("a manifest of " + partition + " was removed"));
      discard(manifest, winner);
      boolean sameRows = winner.sameRowsAs(manifest);
      // Runs of different dates read the same deliveries, and need not know of each other.
      if (sameRows && partition.column().equals(Partition.DELIVERY_DATE)) {
        return Fate.UNCHANGED;
      }
      // A manifest that names this run is its own: the answer was lost, or the task was restarted.
      if (!sameRows || !winner.runId().equals(runId)) {
        return Fate.LOST;
      }
    }
    view.rebuild(partition);
    return Fate.PUBLISHED;
  }

  /** Removes this run's files of a date, but for those that another manifest lists. */
  private void discard(Manifest manifest, Manifest published) throws IOException {
    Set<String> listed = paths(published);
    for (String path : paths(manifest)) {
      if (!listed.contains(path)) {
        out.delete(path);
      }
    }
  }

  private static Set<String> paths(Manifest manifest) {
    return manifest.tables().values().stream()
        .flatMap(table -> table.files().stream())
        .map(Manifest.TableFile::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Writes a file without rows for a table of a date that has none. */
  List<RunFact.Wrote> emptyFile(Table table, LocalDate date) throws IOException {
    // The name of a file says nothing about its rows, and must differ between attempts.
    try (TableFiles files = new TableFiles(out, runId, "empty-" + UUID.randomUUID())) {
      files.ensure(table, date);
      return Facts.wrote(files.finish()).stream().map(RunFact.Wrote.class::cast).toList();
    }
  }

  /** Writes how the run ended to {@code _runs/<run_id>/outcome.json}. */
  void recordOutcome(RunOutcome outcome) throws IOException {
    out.createIfAbsent("_runs/" + runId + "/outcome.json", OutcomeJson.write(outcome));
  }
}
