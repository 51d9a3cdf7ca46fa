// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.csv.ContactListReader;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sighting;
import io.grundton.job.Pipeline;
import io.grundton.json.ConversationIdReader;
import io.grundton.json.RecordStream;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sees which conversations contact lists name, and which are in the folders where they may be. */
public final class Contacts {
  private final Workbench workbench;
  private final Storage landing;
  private final Pipeline pipeline;

  /** The contacts of a run. */
  public Contacts(Workbench workbench) {
    this.workbench = workbench;
    this.landing = workbench.landing();
    this.pipeline = workbench.pipeline();
  }

  /** The pieces of a folder's files. */
  public List<Chunk> chunks(Slot folder) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (DeliveryFile file : Landing.in(landing, pipeline, folder)) {
      if (!pipeline.excludes(file.origin())) {
        chunks.addAll(Chunk.of(file, landing));
      }
    }
    return chunks;
  }

  /** Sees every record of a piece that tells its id, whatever else is wrong with it. */
  public void delivered(Chunk chunk, Consumer<Sighting> seen) throws IOException {
    DeliveryFile file = chunk.file();
    try (RecordStream records = chunk.open(landing)) {
      while (records.next()) {
        String id = ConversationIdReader.read(records);
        if (id != null) {
          seen.accept(
              new Sighting(Sighting.Where.DELIVERY, file.sourceId(), file.deliveryDate(), id));
        }
      }
    }
  }

  /** Sees every conversation of a list, or none and what is wrong with it. */
  public RunFact.ContactList listed(Slot slot, Consumer<Sighting> seen) throws IOException {
    String written =
        pipeline
            .agreement(slot)
            .map(agreement -> agreement.contactList(slot.date()))
            .orElseThrow(() -> new IllegalStateException("a list must be agreed: " + slot));
    Location list = DeliveryPlanner.list(workbench.plan().landing(), written);
    Problems problems = new Problems();
    read(list, id -> {}, problems);
    if (problems.isEmpty()) {
      read(
          list,
          id -> seen.accept(new Sighting(Sighting.Where.LIST, slot.sourceId(), slot.date(), id)),
          problems);
    }
    List<String> told = problems.all().stream().map(Problem::toString).toList();
    return new RunFact.ContactList(slot, told);
  }

  private static void read(Location list, Consumer<String> ids, Problems problems)
      throws IOException {
    try (InputStream in = list.open()) {
      ContactListReader.read(list.name(), in, ids, problems);
    }
  }
}
