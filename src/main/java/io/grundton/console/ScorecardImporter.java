// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.batch.Manifests;
import io.grundton.delivery.Delivery;
import io.grundton.parquet.PublishedDay;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.ScorecardImport;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the published sums and deliveries of dates into the console's database. */
public final class ScorecardImporter {
  private static final Logger LOG = LoggerFactory.getLogger(ScorecardImporter.class);

  private static final Set<String> COLUMNS =
      Set.of(Partition.CONVERSATION_DATE, Partition.DELIVERY_DATE);

  private final Storage tables;
  private final ScorecardImport days;
  private final Clock clock;

  /** An importer of what is published in a folder. */
  public ScorecardImporter(Storage tables, Database database, Clock clock) {
    this.tables = tables;
    this.days = new ScorecardImport(database);
    this.clock = clock;
  }

  /**
   * Imports every partition whose current manifest is not the imported one, the latest date first.
   *
   * @return how many
   */
  public int importNew() throws IOException {
    Map<Partition, Long> imported = days.sequences();
    List<Map.Entry<Partition, Long>> current =
        Manifests.all(tables).entrySet().stream()
            .filter(entry -> COLUMNS.contains(entry.getKey().column()))
            .filter(entry -> !entry.getValue().equals(imported.get(entry.getKey())))
            .sorted((one, other) -> other.getKey().date().compareTo(one.getKey().date()))
            .toList();
    int partitions = 0;
    for (Map.Entry<Partition, Long> entry : current) {
      Optional<Manifest> manifest = Manifests.read(tables, entry.getKey(), entry.getValue());
      if (manifest.isPresent()) {
        importPartition(manifest.get());
        partitions++;
      }
    }
    return partitions;
  }

  private void importPartition(Manifest manifest) throws IOException {
    Actor actor = new Actor(clock.millis(), "import", "program");
    Partition partition = manifest.partition();
    if (partition.column().equals(Partition.DELIVERY_DATE)) {
      List<Delivery> deliveries = deliveries(manifest, partition.date());
      days.put(actor, manifest.sequence(), partition.date(), deliveries);
    } else {
      days.put(actor, manifest.sequence(), PublishedDay.read(tables, manifest));
    }
    LOG.info("imported the sums of {}", partition);
  }

  private List<Delivery> deliveries(Manifest manifest, LocalDate date) throws IOException {
    List<Delivery> deliveries = new ArrayList<>();
    Manifest.TableContent content = manifest.tables().get(Table.DELIVERY.code());
    if (content != null) {
      for (Manifest.TableFile file : content.files()) {
        deliveries.addAll(new PublishedFile(tables, file.path()).deliveries(date));
      }
    }
    return deliveries;
  }
}
