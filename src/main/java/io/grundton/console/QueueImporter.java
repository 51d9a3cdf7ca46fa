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
   */
  public int importNew() throws IOException {
    Map<LocalDate, Long> imported = queue.sequences();
    List<Map.Entry<Partition, Long>> current =
        Manifests.all(tables).entrySet().stream()
            .filter(entry -> entry.getKey().column().equals(Partition.CONVERSATION_DATE))
            .filter(entry -> !entry.getValue().equals(imported.get(entry.getKey().date())))
            .sorted((one, other) -> other.getKey().date().compareTo(one.getKey().date()))
            .toList();
    int dates = 0;
    for (Map.Entry<Partition, Long> entry : current) {
      Optional<Manifest> manifest = Manifests.read(tables, entry.getKey(), entry.getValue());
      if (manifest.isPresent()) {
        importDate(manifest.get());
        dates++;
      }
    }
    return dates;
  }

  private void importDate(Manifest manifest) throws IOException {
    LocalDate date = manifest.partition().date();
    QueuedDossiers published = new QueuedDossiers(tables, manifest, queue.reviewed(date), AT_ONCE);
    QueueRank rank = published.rank();
    int conversations = 0;
    for (int part = 0; part < published.parts(); part++) {
      List<Dossier> dossiers = published.part(part);
      for (int from = 0; from < dossiers.size(); from += PER_TRANSACTION) {
        queue.put(
            manifest.sequence(),
            rank,
            dossiers.subList(from, Math.min(dossiers.size(), from + PER_TRANSACTION)));
      }
      conversations += dossiers.size();
    }
    queue.finish(new Actor(clock.millis(), "import", "program"), date, manifest.sequence());
    LOG.info("imported {}: {} conversations", date, conversations);
  }
}
