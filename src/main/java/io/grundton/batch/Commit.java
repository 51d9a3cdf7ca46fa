// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.parquet.Digest;
import io.grundton.parquet.Table;
import io.grundton.publish.Disposition;
import io.grundton.publish.FileLine;
import io.grundton.publish.Fingerprint;
import io.grundton.publish.Ledger;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.release.Release;
import io.grundton.waiver.Waiver;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The end of a run: reconciles what the workers told, and publishes each date that holds. Doing it
 * again, after it was stopped anywhere, ends in the same state.
 */
public final class Commit {
  private final Workbench workbench;
  private final RunPlan plan;
  private final Publisher publisher;
  private final Ledger ledger = new Ledger();
  private final TreeMap<String, DeliveryFile> listed = new TreeMap<>();
  private final TreeMap<Partition, List<RunFact.Wrote>> written =
      new TreeMap<>(Comparator.comparing(Partition::column).thenComparing(Partition::date));
  private final TreeMap<LocalDate, TreeSet<String>> conflicts = new TreeMap<>();
  private final TreeMap<String, RunOutcome.VendorLine> vendors = new TreeMap<>();
  private final TreeMap<String, RunFact.Waived> waived = new TreeMap<>();
  private final TreeMap<String, Fate> fates = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** The commit of a run. */
  public Commit(Workbench workbench) {
    this.workbench = workbench;
    this.plan = workbench.plan();
    this.publisher = new Publisher(workbench.out(), plan.runId());
  }

  /** Publishes what the facts of all workers allow, and says how the run ended. */
  public RunOutcome run(Iterable<RunFact> facts) throws IOException {
    facts.forEach(this::take);
    if (readsAddUp() && fewRejected()) {
      publishDeliveryDates();
      publishConversationDates();
    } else {
      holdBackAll();
    }
    RunOutcome outcome =
        new RunOutcome(
            plan.runId(), fates, totals(), problems, List.copyOf(vendors.values()), waivers());
    publisher.recordOutcome(outcome);
    return outcome;
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
    } else if (fact instanceof RunFact.VendorDay day) {
      vendors.merge(day.line().vendorId(), day.line(), RunOutcome.VendorLine::plus);
    }
  }

  private List<RunOutcome.WaiverLine> waivers() {
    return workbench.waivers().all().stream().map(this::line).toList();
  }

  private RunOutcome.WaiverLine line(Waiver waiver) {
    RunFact.Waived used =
        waived.getOrDefault(waiver.name(), new RunFact.Waived(waiver.name(), 0, 0));
    return new RunOutcome.WaiverLine(
        waiver.name(),
        waiver.rule(),
        waiver.owner(),
        waiver.expires(),
        waiver.expiredOn(plan.to()),
        used.verdicts(),
        used.failed());
  }

  private boolean readsAddUp() {
    List<String> mismatches = ledger.mismatches();
    problems.addAll(mismatches);
    return mismatches.isEmpty();
  }

  private boolean fewRejected() {
    long rejected = ledger.total(Disposition.REJECTED);
    long read = ledger.totalRead();
    if (rejected * 10_000 <= read * plan.rejectRateBp()) {
      return true;
    }
    problems.add(
        "%d of %d records were rejected, more than %s %%: nothing is published"
            .formatted(rejected, read, java.math.BigDecimal.valueOf(plan.rejectRateBp(), 2)));
    return false;
  }

  private void holdBackAll() {
    for (LocalDate date : ledger.keptByDate().keySet()) {
      fates.put(new Partition(Partition.CONVERSATION_DATE, date).toString(), Fate.HELD_BACK);
    }
  }

  private void publishDeliveryDates() throws IOException {
    TreeSet<LocalDate> dates = new TreeSet<>();
    listed.values().forEach(file -> dates.add(file.deliveryDate()));
    for (LocalDate date : dates) {
      Partition partition = new Partition(Partition.DELIVERY_DATE, date);
      long rejected = 0;
      List<Manifest.InputFile> files = new ArrayList<>();
      for (DeliveryFile file : listed.values()) {
        if (file.deliveryDate().equals(date)) {
          // As no conversation date sees it: all that was kept is of another partition column.
          FileLine line = ledger.line(file.path(), LocalDate.MIN);
          rejected += line.rejected();
          files.add(new Manifest.InputFile(file.bytes(), line));
        }
      }
      publish(partition, files, rejected, rejected, List.of());
    }
  }

  private void publishConversationDates() throws IOException {
    Map<LocalDate, Long> kept = ledger.keptByDate();
    for (LocalDate date = plan.from(); !date.isAfter(plan.to()); date = date.plusDays(1)) {
      long expected = kept.getOrDefault(date, 0L);
      Partition partition = new Partition(Partition.CONVERSATION_DATE, date);
      if (expected == 0 && !plan.allowEmpty()) {
        fates.put(partition.toString(), Fate.EMPTY);
        continue;
      }
      List<Manifest.InputFile> files = new ArrayList<>();
      for (DeliveryFile file : listed.values()) {
        if (!file.deliveryDate().isBefore(date.minusDays(1))
            && !file.deliveryDate().isAfter(date.plusDays(workbench.pipeline().lateDays()))) {
          files.add(new Manifest.InputFile(file.bytes(), ledger.line(file.path(), date)));
        }
      }
      publish(
          partition,
          files,
          expected,
          rows(partition, Table.CONVERSATION),
          List.copyOf(conflicts.getOrDefault(date, new TreeSet<>())));
    }
  }

  private long rows(Partition partition, Table table) {
    return written.getOrDefault(partition, List.of()).stream()
        .filter(file -> file.table().equals(table.code()))
        .mapToLong(RunFact.Wrote::rows)
        .sum();
  }

  private void publish(
      Partition partition,
      List<Manifest.InputFile> files,
      long expected,
      long audited,
      List<String> conflictKeys)
      throws IOException {
    if (expected != audited) {
      problems.add(
          "%s: %d records were kept, but %d are in the tables: not published"
              .formatted(partition, expected, audited));
      fates.put(partition.toString(), Fate.HELD_BACK);
      return;
    }
    long base = plan.bases().getOrDefault(partition, 0L);
    FileLine sum = new FileLine("", 0, 0, 0, 0, 0, 0, 0, 0);
    for (Manifest.InputFile file : files) {
      sum = sum.plus(file.line());
    }
    Manifest manifest =
        new Manifest(
            Manifest.VERSION,
            partition,
            base + 1,
            plan.runId(),
            base == 0 ? null : Long.valueOf(base),
            Release.current(),
            packsInForce(partition),
            List.of(),
            new Manifest.Inputs(fingerprint(files), files),
            new Manifest.Reconciliation(sum, sum.kept()),
            conflictKeys,
            tables(partition));
    fates.put(partition.toString(), publisher.publish(manifest));
  }

  private List<Manifest.PackInForce> packsInForce(Partition partition) {
    return workbench.pipeline().packs().stream()
        .filter(choice -> !choice.from().isAfter(partition.date()))
        .map(choice -> workbench.packs().get(choice.packPath()))
        .filter(java.util.Objects::nonNull)
        .map(
            pack ->
                new Manifest.PackInForce(
                    pack.pack().id(), pack.pack().version(), pack.pack().hash()))
        .distinct()
        .sorted(
            Comparator.comparing(Manifest.PackInForce::packId)
                .thenComparing(Manifest.PackInForce::version))
        .toList();
  }

  private String fingerprint(List<Manifest.InputFile> files) {
    Fingerprint fingerprint = new Fingerprint().add(Release.current(), plan.pipeline().text());
    new TreeMap<>(plan.packs()).forEach((path, pack) -> fingerprint.add(pack.text()));
    if (plan.waivers() != null) {
      fingerprint.add(plan.waivers().text());
    }
    plan.roster().entries().forEach(fingerprint::add);
    for (Manifest.InputFile file : files) {
      fingerprint.add(
          file.line().file(), file.line().recordsIn(), ledger.contentSum(file.line().file()));
    }
    return fingerprint.hex();
  }

  /** Every table of the partition's column; those without a row get an empty file. */
  private SortedMap<String, Manifest.TableContent> tables(Partition partition) throws IOException {
    List<RunFact.Wrote> files = new ArrayList<>(written.getOrDefault(partition, List.of()));
    for (Table table : Table.values()) {
      boolean there = files.stream().anyMatch(file -> file.table().equals(table.code()));
      if (table.partitionColumn().equals(partition.column()) && !there) {
        files.addAll(publisher.emptyFile(table, partition.date()));
      }
    }
    files.sort(Comparator.comparing(RunFact.Wrote::path));
    SortedMap<String, Manifest.TableContent> tables = new TreeMap<>();
    for (RunFact.Wrote file : files) {
      tables.merge(file.table(), content(file), Commit::join);
    }
    return tables;
  }

  private static Manifest.TableContent content(RunFact.Wrote file) {
    return new Manifest.TableContent(
        file.rows(),
        file.digest(),
        file.schemaVersion(),
        List.of(new Manifest.TableFile(file.path(), file.rows(), file.bytes())));
  }

  private static Manifest.TableContent join(Manifest.TableContent a, Manifest.TableContent b) {
    List<Manifest.TableFile> files = new ArrayList<>(a.files());
    files.addAll(b.files());
    return new Manifest.TableContent(
        a.rows() + b.rows(),
        Digest.parse(a.contentHash()).merge(Digest.parse(b.contentHash())).toString(),
        a.schemaVersion(),
        files);
  }

  private FileLine totals() {
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
