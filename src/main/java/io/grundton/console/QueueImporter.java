// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.batch.Manifests;
import io.grundton.parquet.QueuedDossiers;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.review.Dossier;
import io.grundton.review.QueueRank;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueImport;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what is published into the console's database, by the manifests. */
public final class QueueImporter {
  private static final Logger LOG = LoggerFactory.getLogger(QueueImporter.class);
  private static final int AT_ONCE = 20_000;
  private static final int PER_TRANSACTION = 250;

  private final Storage tables;
  private final QueueImport queue;
  private final Clock clock;

  /** An importer of what is published in a folder. */
  public QueueImporter(Storage tables, Database database, Clock clock) {
    this.tables = tables;
    this.queue = new QueueImport(database);
    this.clock = clock;
  }

  /**
   * Imports every date whose current manifest is not the imported one, the latest date first.
   *
   * @return how many dates
   * @throws IOException if some could not be read; all others are imported then
   */
  public int importNew() throws IOException {
    IOException failed = null;
    Map<LocalDate, Long> imported = queue.sequences();
    List<Map.Entry<Partition, Long>> current =
        Manifests.all(tables).entrySet().stream()
            .filter(entry -> entry.getKey().column().equals(Partition.CONVERSATION_DATE))
            .filter(entry -> !entry.getValue().equals(imported.get(entry.getKey().date())))
            .sorted((one, other) -> other.getKey().date().compareTo(one.getKey().date()))
            .toList();
    int dates = 0;
    for (Map.Entry<Partition, Long> entry : current) {
      try {
        Optional<Manifest> manifest = Manifests.read(tables, entry.getKey(), entry.getValue());
        if (manifest.isPresent()) {
          importDate(manifest.get());
          dates++;
        }
      } catch (IOException e) {
        if (failed == null) {
          failed = new IOException("a date could not be imported: " + entry.getKey().date(), e);
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
    return dates;
  }

  private void importDate(Manifest manifest) throws IOException {
    LocalDate date = manifest.partition().date();
    Set<String> reviewed;
    // Once more where somebody meanwhile decided about what the manifest queues no more.
    do {
      reviewed = queue.reviewed(date);
      read(manifest, reviewed);
    } while (!queue.finish(actor(), date, manifest.sequence(), reviewed));
  }

  private void read(Manifest manifest, Set<String> reviewed) throws IOException {
    QueuedDossiers published = new QueuedDossiers(tables, manifest, reviewed, AT_ONCE);
    QueueRank rank = published.rank();
    int conversations = 0;
    for (int part = 0; part < published.parts(); part++) {
      List<Dossier> dossiers = published.part(part);
      for (int from = 0; from < dossiers.size(); from += PER_TRANSACTION) {
        queue.put(
            actor(),
            manifest.sequence(),
            rank,
            dossiers.subList(from, Math.min(dossiers.size(), from + PER_TRANSACTION)));
      }
      conversations += dossiers.size();
    }
    LOG.info("imported {}: {} conversations", manifest.partition().date(), conversations);
  }

  private Actor actor() {
    return new Actor(clock.millis(), "import", "program");
  }
}
