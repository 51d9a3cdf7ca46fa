// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery.Slot;
import io.grundton.parquet.Table;
import io.grundton.publish.Disposition;
import io.grundton.publish.FileLine;
import io.grundton.publish.Ledger;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.waiver.Waiver;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the workers of a run told, put together; the order of the facts does not matter. */
final class Told {
  private final Ledger ledger = new Ledger();
  private final TreeMap<String, DeliveryFile> listed = new TreeMap<>();
  private final TreeMap<Partition, List<RunFact.Wrote>> written =
      new TreeMap<>(Comparator.comparing(Partition::column).thenComparing(Partition::date));
  private final TreeMap<LocalDate, TreeSet<String>> conflicts = new TreeMap<>();
  private final TreeMap<LocalDate, TreeMap<String, Long>> owned = new TreeMap<>();
  private final TreeMap<String, RunOutcome.VendorLine> vendors = new TreeMap<>();
  private final TreeMap<String, RunFact.Waived> waived = new TreeMap<>();
  private final Map<Slot, RunFact.ContactList> contactLists = new HashMap<>();
  private final Map<Slot, RunFact.Controlled> controlled = new HashMap<>();
  private final Map<Slot, Long> undelivered = new HashMap<>();

  Told(Iterable<RunFact> facts) {
    facts.forEach(this::take);
  }

  private void take(RunFact fact) {
    if (fact instanceof RunFact.Listed files) {
      files.files().forEach(file -> listed.put(file.path(), file));
    } else if (fact instanceof RunFact.Counted counted) {
      ledger.merge(counted.byFile());
    } else if (fact instanceof RunFact.Wrote wrote) {
      written.computeIfAbsent(wrote.partition(), partition -> new ArrayList<>()).add(wrote);
    } else if (fact instanceof RunFact.Conflicted conflicted) {
      conflicts
          .computeIfAbsent(conflicted.date(), date -> new TreeSet<>())
          .addAll(conflicted.conversationKeys());
    } else if (fact instanceof RunFact.Waived one) {
      waived.merge(one.waiver(), one, RunFact.Waived::plus);
    } else if (fact instanceof RunFact.ContactList list) {
      contactLists.put(list.slot(), list);
    } else if (fact instanceof RunFact.Controlled control) {
      controlled.put(control.slot(), control);
    } else if (fact instanceof RunFact.Undelivered part) {
      undelivered.merge(part.slot(), part.rows(), Long::sum);
    } else if (fact instanceof RunFact.VendorDay day) {
      RunOutcome.VendorLine line = day.line();
      vendors.merge(line.vendorId(), line, RunOutcome.VendorLine::plus);
      owned
          .computeIfAbsent(day.date(), date -> new TreeMap<>())
          .merge(line.vendorId(), line.conversations(), Long::sum);
    }
  }

  /** The counts of every record. */
  Ledger ledger() {
    return ledger;
  }

  /** The delivery files that were read, by path. */
  Collection<DeliveryFile> deliveries() {
    return listed.values();
  }

  /** The files that were written for a partition, in any order. */
  List<RunFact.Wrote> written(Partition partition) {
    return written.getOrDefault(partition, List.of());
  }

  /** Adds files that the commit itself wrote. */
  void add(List<RunFact.Wrote> files) {
    files.forEach(this::take);
  }

  /** The rows that were written for a table of a partition. */
  long rows(Partition partition, Table table) {
    return written(partition).stream()
        .filter(file -> file.table().equals(table.code()))
        .mapToLong(RunFact.Wrote::rows)
        .sum();
  }

  /** The conversations of a date that were delivered with contradicting contents, sorted. */
  List<String> conflicts(LocalDate date) {
    return List.copyOf(conflicts.getOrDefault(date, new TreeSet<>()));
  }

  /** The contact list of a delivery; null where none was there. */
  RunFact.@Nullable ContactList contactList(Slot slot) {
    return contactLists.get(slot);
  }

  /** The control file of a delivery; null where none was looked for. */
  RunFact.@Nullable Controlled controlled(Slot slot) {
    return controlled.get(slot);
  }

  /** The conversations of a list that were never delivered. */
  long undelivered(Slot slot) {
    return undelivered.getOrDefault(slot, 0L);
  }

  /** What is wrong with contact lists and control files, sorted. */
  List<String> flaws() {
    return Stream.concat(
            contactLists.values().stream().flatMap(list -> list.problems().stream()),
            controlled.values().stream().flatMap(control -> control.problems().stream()))
        .sorted()
        .toList();
  }

  /** Who owned how many conversations of a date, by name. */
  List<Manifest.VendorCount> vendors(LocalDate date) {
    return owned.getOrDefault(date, new TreeMap<>()).entrySet().stream()
        .filter(vendor -> vendor.getValue() > 0)
        .map(vendor -> new Manifest.VendorCount(vendor.getKey(), vendor.getValue()))
        .toList();
  }

  /** What the summary says of each vendor, by name. */
  List<RunOutcome.VendorLine> vendors() {
    return List.copyOf(vendors.values());
  }

  /** What the summary says of each waiver, in the order of their file. */
  List<RunOutcome.WaiverLine> waivers(Waivers all, LocalDate lastDate) {
    return all.all().stream().map(waiver -> line(waiver, lastDate)).toList();
  }

  private RunOutcome.WaiverLine line(Waiver waiver, LocalDate lastDate) {
    RunFact.Waived used =
        waived.getOrDefault(waiver.name(), new RunFact.Waived(waiver.name(), 0, 0));
    return new RunOutcome.WaiverLine(
        waiver.name(),
        waiver.rule(),
        waiver.owner(),
        waiver.expires(),
        waiver.expiredOn(lastDate),
        used.verdicts(),
        used.failed());
  }

  /** The files whose records came too late, by name. */
  List<RunOutcome.TooLate> tooLate() {
    List<RunOutcome.TooLate> files = new ArrayList<>();
    for (String file : ledger.byFile().keySet()) {
      long records = ledger.line(file, LocalDate.MIN).tooLate();
      if (records > 0) {
        files.add(new RunOutcome.TooLate(file, records));
      }
    }
    return files;
  }

  /** What became of all records. */
  FileLine totals() {
    return new FileLine(
        "",
        ledger.totalRead(),
        ledger.total(Disposition.KEPT),
        ledger.total(Disposition.REJECTED),
        ledger.total(Disposition.DUPLICATE),
        ledger.total(Disposition.CONFLICT),
        ledger.total(Disposition.OTHER_DATE),
        ledger.total(Disposition.TOO_LATE),
        ledger.total(Disposition.OUT_OF_SCOPE));
  }
}
