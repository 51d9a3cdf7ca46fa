// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sighting;
import io.grundton.delivery.Sightings;
import io.grundton.parquet.DeliveryWriter;
import io.grundton.parquet.TableFiles;
import io.grundton.release.Release;
import io.grundton.transcript.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was listed and never delivered, shard by shard. For one thread. */
public final class UndeliveredWork implements AutoCloseable {
  private final Workbench workbench;
  private final TableFiles files;
  private final DeliveryWriter writer;
  private final Map<Slot, Long> undelivered = new HashMap<>();

  /**
   * A worker's work.
   *
   * @param prefix of the files it writes; differs between all workers and attempts of a run
   */
  public UndeliveredWork(Workbench workbench, String prefix) {
    this.workbench = workbench;
    this.files = workbench.tableFiles(prefix);
    this.writer = new DeliveryWriter(files, Release.current());
  }

  /** Takes all that was seen of the conversations of a shard. */
  public void add(Iterable<Sighting> shard) throws IOException {
    Sightings sightings = new Sightings(workbench.pipeline().lateDays());
    shard.forEach(sightings::add);
    for (Sighting listed : sightings.undelivered()) {
      String key = Keys.conversation(listed.sourceId(), listed.conversationId());
      if (!workbench.plan().forgotten().contains(key)) {
        writer.write(listed, key);
        undelivered.merge(new Slot(listed.sourceId(), listed.date()), 1L, Long::sum);
      }
    }
  }

  /** Closes all files and tells what was done. */
  public List<RunFact> finish() throws IOException {
    List<RunFact> facts = new ArrayList<>(Facts.wrote(files.finish()));
    undelivered.forEach((slot, rows) -> facts.add(new RunFact.Undelivered(slot, rows)));
    return facts;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
