// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Agreement;
import io.grundton.delivery.Deadline;
import io.grundton.delivery.Delivery;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sightings;
import io.grundton.job.Pipeline;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what the deliveries of a run are compared with. */
final class DeliveryPlanner {
  private final Pipeline pipeline;
  private final String landing;
  private final Storage out;
  private final Deadline deadline;
  private final List<Slot> lists = new ArrayList<>();
  private final List<Slot> controls = new ArrayList<>();
  private final Map<Slot, Delivery> known = new HashMap<>();
  private long listBytes;

  DeliveryPlanner(Pipeline pipeline, String landing, Storage out, Deadline deadline) {
    this.pipeline = pipeline;
    this.landing = landing;
    this.out = out;
    this.deadline = deadline;
  }

  /**
   * The plan.
   *
   * @param dates delivery dates whose folders are read
   * @param there what was delivered on them
   * @param bases the current manifests
   * @param parallelism of the run, at least 1
   */
  DeliveryPlan plan(
      Set<LocalDate> dates, Set<Slot> there, Map<Partition, Long> bases, int parallelism)
      throws IOException {
    for (LocalDate date : dates) {
      List<Slot> expected = pipeline.expected(date);
      if (!expected.isEmpty()) {
        Partition partition = new Partition(Partition.DELIVERY_DATE, date);
        readKnown(partition, bases.getOrDefault(partition, 0L));
      }
      for (Slot slot : expected) {
        choose(slot, pipeline.agreement(slot).orElseThrow(), there.contains(slot));
      }
    }
    List<Slot> folders = folders();
    int shards = Shards.count(listBytes + bytes(folders), parallelism);
    return new DeliveryPlan(deadline, lists, folders, shards, controls, known);
  }

  private List<Slot> folders() {
    Set<Slot> folders = new LinkedHashSet<>();
    for (Slot list : lists) {
      LocalDate last = Sightings.lastFolder(list.date(), pipeline.lateDays());
      for (LocalDate date = Sightings.firstFolder(list.date());
          !date.isAfter(last);
          date = date.plusDays(1)) {
        folders.add(new Slot(list.sourceId(), date));
      }
    }
    return List.copyOf(folders);
  }

  private long bytes(List<Slot> folders) throws IOException {
    Storage landed = Storages.at(landing);
    long bytes = 0;
    for (Slot folder : folders) {
      for (DeliveryFile file : Landing.in(landed, pipeline, folder)) {
        bytes += file.bytes();
      }
    }
    return bytes;
  }

  private void choose(Slot slot, Agreement agreement, boolean isThere) throws IOException {
    Delivery past = known.get(slot);
    boolean wasThere = past != null && past.firstArrivedAt() != null;
    boolean due =
        past != null
            || deadline.isOver(slot.date(), agreement.expectedAt(slot.date(), pipeline.zone()));
    // A folder that was cleared says nothing of what was in it.
    if (!isThere && (wasThere || !due)) {
      return;
    }
    if (agreement.controlFile() != null) {
      controls.add(slot);
    }
    if (hasList(agreement, slot)) {
      lists.add(slot);
    }
  }

  private boolean hasList(Agreement agreement, Slot slot) throws IOException {
    String list = agreement.contactList(slot.date());
    if (list == null) {
      return false;
    }
    try {
      listBytes += list(landing, list).bytes();
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Where a contact list is; a relative location starts at the landing folder. */
  static Location list(String landing, String location) {
    return new Location(landing + "/.").sibling(location);
  }

  private void readKnown(Partition partition, long sequence) throws IOException {
    Manifest base = Manifests.read(out, partition, sequence).orElse(null);
    Manifest.TableContent content = base == null ? null : base.tables().get(Table.DELIVERY.code());
    if (content != null) {
      for (Manifest.TableFile file : content.files()) {
        for (Delivery delivery : new PublishedFile(out, file.path()).deliveries(partition.date())) {
          known.put(delivery.slot(), delivery);
        }
      }
    }
  }
}
