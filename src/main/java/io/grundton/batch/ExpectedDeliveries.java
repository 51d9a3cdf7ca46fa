// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Agreement;
import io.grundton.delivery.ControlFile;
import io.grundton.delivery.Delivery;
import io.grundton.delivery.Delivery.Control;
import io.grundton.delivery.Delivery.ListState;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.job.Pipeline;
import io.grundton.parquet.DeliveryWriter;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.parquet.TableFiles;
import io.grundton.publish.Manifest;
import io.grundton.release.Release;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges the deliveries that were expected, from what the workers of a run told and what is
 * published already. What once was there is never missing: neither an arrival that an earlier run
 * saw, nor what it found out from a folder or a list that was cleared away since.
 */
final class ExpectedDeliveries {
  private final Workbench workbench;
  private final Pipeline pipeline;
  private final DeliveryPlan plan;
  private final Told told;
  private final Set<Slot> carried = new HashSet<>();

  ExpectedDeliveries(Workbench workbench, Told told) {
    this.workbench = workbench;
    this.pipeline = workbench.pipeline();
    this.plan = workbench.plan().deliveries();
    this.told = told;
  }

  /** The rows of a date, in the order of the agreements. */
  List<Delivery> on(LocalDate date) {
    return pipeline.expected(date).stream().map(this::judge).flatMap(Optional::stream).toList();
  }

  private Optional<Delivery> judge(Slot slot) {
    Agreement agreement = pipeline.agreement(slot).orElseThrow();
    Instant expectedAt = agreement.expectedAt(slot.date(), pipeline.zone());
    List<DeliveryFile> files = files(slot);
    Delivery past = plan.known().get(slot);
    Instant arrived = past == null ? null : past.firstArrivedAt();
    if (files.isEmpty() && past != null && arrived != null) {
      carried.add(slot);
      return Optional.of(past.expectedAt(expectedAt));
    }
    if (files.isEmpty() && past == null && !plan.deadline().isOver(slot.date(), expectedAt)) {
      return Optional.empty();
    }
    Map<String, Long> records = new HashMap<>();
    for (DeliveryFile file : files) {
      arrived = arrived == null || file.arrived().isBefore(arrived) ? file.arrived() : arrived;
      records.put(file.name(), told.ledger().line(file.path(), LocalDate.MIN).recordsIn());
    }
    RunFact.Controlled controlled = told.controlled(slot);
    ControlFile control = controlled == null ? null : controlled.file();
    ListState list = agreement.contactList() == null ? null : list(slot, past);
    return Optional.of(
        new Delivery(
            slot,
            expectedAt,
            arrived,
            files.size(),
            records.values().stream().mapToLong(Long::longValue).sum(),
            control == null ? null : Long.valueOf(control.records()),
            list == ListState.READ ? undelivered(slot, past) : null,
            agreement.controlFile() == null ? null : control(controlled, records),
            list));
  }

  private List<DeliveryFile> files(Slot slot) {
    return told.deliveries().stream()
        .filter(file -> file.sourceId().equals(slot.sourceId()))
        .filter(file -> file.deliveryDate().equals(slot.date()))
        .filter(file -> !pipeline.excludes(file.origin()))
        .toList();
  }

  private static Control control(
      RunFact.@Nullable Controlled controlled, Map<String, Long> records) {
    if (controlled == null || (controlled.file() == null && controlled.problems().isEmpty())) {
      return Control.MISSING;
    }
    return controlled.file() == null
        ? Control.UNREADABLE
        : controlled.file().compare(records, controlled.sha256());
  }

  private ListState list(Slot slot, @Nullable Delivery past) {
    RunFact.ContactList read = told.contactList(slot);
    if (read != null) {
      return read.problems().isEmpty() ? ListState.READ : ListState.UNREADABLE;
    }
    if (past != null && past.contactList() == ListState.READ) {
      carried.add(slot);
      return ListState.READ;
    }
    return ListState.MISSING;
  }

  private @Nullable Long undelivered(Slot slot, @Nullable Delivery past) {
    return carried.contains(slot) && past != null
        ? past.undelivered()
        : Long.valueOf(told.undelivered(slot));
  }

  /** Writes the rows of a date, and those of undelivered that its base found out. */
  List<RunFact.Wrote> write(LocalDate date, List<Delivery> rows, @Nullable Manifest base)
      throws IOException {
    // The name of a file says nothing about its rows, and must differ between attempts.
    try (TableFiles files = workbench.tableFiles("delivery-" + UUID.randomUUID())) {
      DeliveryWriter writer = new DeliveryWriter(files, Release.current());
      for (Delivery row : rows) {
        writer.write(row);
      }
      Manifest.TableContent found =
          base == null ? null : base.tables().get(Table.UNDELIVERED.code());
      if (found != null && carried.stream().anyMatch(slot -> slot.date().equals(date))) {
        for (Manifest.TableFile file : found.files()) {
          new PublishedFile(workbench.out(), file.path())
              .copy(
                  Table.UNDELIVERED,
                  date,
                  files,
                  row -> carried.contains(new Slot(String.valueOf(row.get("source_id")), date)));
        }
      }
      return Facts.wrote(files.finish()).stream().map(RunFact.Wrote.class::cast).toList();
    }
  }
}
