// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Delivery;
import io.grundton.parquet.Table;
import io.grundton.publish.Allowance;
import io.grundton.publish.Disposition;
import io.grundton.publish.FileLine;
import io.grundton.publish.Fingerprint;
import io.grundton.publish.Ledger;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.release.Release;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run: reconciles what the workers told, and publishes each date that holds. Doing it
 * again, after it was stopped anywhere, ends in the same state.
 */
public final class Commit {
  private static final int ALL_BP = 10_000;

  private final Workbench workbench;
  private final RunPlan plan;
  private final Publisher publisher;
  private final TreeMap<String, Fate> fates = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** The commit of a run. */
  public Commit(Workbench workbench) {
    this.workbench = workbench;
    this.plan = workbench.plan();
    this.publisher = new Publisher(workbench.out(), plan.runId(), workbench.pipeline().globView());
  }

  /** Publishes what the facts of all workers allow, and says how the run ended. */
  public RunOutcome run(Iterable<RunFact> facts) throws IOException {
    Told told = new Told(facts);
    ExpectedDeliveries deliveries = new ExpectedDeliveries(workbench, told);
    plan.dates().closed().forEach(date -> fates.put(conversations(date).toString(), Fate.CLOSED));
    if (readsAddUp(told) && fewRejected(told)) {
      publishDeliveryDates(told, deliveries);
      publishConversationDates(told);
    } else {
      holdBackAll(told);
    }
    RunOutcome outcome =
        new RunOutcome(
            plan.runId(),
            fates,
            RunOutcome.ending(fates, problems, plan.allows(Allowance.EMPTY)),
            told.totals(),
            told.tooLate(),
            problems,
            told.vendors(),
            told.waivers(workbench.waivers(), plan.dates().last()),
            plan.dates().deliveries().stream().flatMap(d -> deliveries.on(d).stream()).toList(),
            told.flaws());
    publisher.recordOutcome(outcome);
    return outcome;
  }

  private static Partition conversations(LocalDate date) {
    return new Partition(Partition.CONVERSATION_DATE, date);
  }

  private boolean readsAddUp(Told told) {
    List<String> mismatches = told.ledger().mismatches();
    problems.addAll(mismatches);
    return mismatches.isEmpty();
  }

  private boolean fewRejected(Told told) {
    long rejected = told.ledger().total(Disposition.REJECTED);
    long read = told.ledger().totalRead();
    if (rejected * ALL_BP <= read * plan.rejectRateBp()) {
      return true;
    }
    problems.add(
        "%d of %d records were rejected, more than %s %%: nothing is published"
            .formatted(rejected, read, percent(plan.rejectRateBp())));
    return false;
  }

  private static BigDecimal percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2);
  }

  private void holdBackAll(Told told) {
    for (LocalDate date : told.ledger().keptByDate().keySet()) {
      fates.put(conversations(date).toString(), Fate.HELD_BACK);
    }
  }

  private void publishDeliveryDates(Told told, ExpectedDeliveries deliveries) throws IOException {
    TreeSet<LocalDate> delivered = new TreeSet<>();
    told.deliveries().forEach(file -> delivered.add(file.deliveryDate()));
    for (LocalDate date : plan.dates().deliveries()) {
      Partition partition = new Partition(Partition.DELIVERY_DATE, date);
      long sequence = plan.bases().getOrDefault(partition, 0L);
      Manifest base = base(partition, sequence);
      List<Delivery> rows = deliveries.on(date);
      // What was published from a folder that was cleared away since stays.
      boolean cleared = base != null && !base.inputs().files().isEmpty();
      if (!delivered.contains(date) && (rows.isEmpty() || cleared)) {
        continue;
      }
      told.add(deliveries.write(date, rows, base));
      List<Manifest.InputFile> files = new ArrayList<>();
      for (DeliveryFile file : told.deliveries()) {
        if (file.deliveryDate().equals(date)) {
          // As no conversation date sees it: all that was kept is of another partition column.
          files.add(
              new Manifest.InputFile(file.bytes(), told.ledger().line(file.path(), LocalDate.MIN)));
        }
      }
      Manifest manifest = manifest(told, partition, sequence, files, List.of());
      FileLine sum = manifest.reconciliation().sum();
      publish(manifest, base, sum.rejected(), manifest.rows("rejected"));
    }
  }

  private void publishConversationDates(Told told) throws IOException {
    Map<LocalDate, Long> kept = told.ledger().keptByDate();
    for (LocalDate date : plan.dates().conversations()) {
      long expected = kept.getOrDefault(date, 0L);
      Partition partition = conversations(date);
      long sequence = plan.bases().getOrDefault(partition, 0L);
      Manifest base = base(partition, sequence);
      if (shrinks(partition, base, expected)) {
        continue;
      }
      if (expected == 0 && !plan.allows(Allowance.EMPTY)) {
        fates.put(partition.toString(), Fate.EMPTY);
        continue;
      }
      List<Manifest.InputFile> files = new ArrayList<>();
      for (DeliveryFile file : told.deliveries()) {
        if (!file.deliveryDate().isBefore(RunDates.firstFolder(date))
            && !file.deliveryDate()
                .isAfter(RunDates.lastFolder(date, workbench.pipeline().lateDays()))) {
          files.add(new Manifest.InputFile(file.bytes(), told.ledger().line(file.path(), date)));
        }
      }
      Manifest manifest = manifest(told, partition, sequence, files, told.conflicts(date));
      publish(manifest, base, expected, told.rows(partition, Table.CONVERSATION));
    }
  }

  private @Nullable Manifest base(Partition partition, long sequence) throws IOException {
    return Manifests.read(workbench.out(), partition, sequence).orElse(null);
  }

  /* Deliveries that were cleared away must not clear away what was published from them. */
  private boolean shrinks(Partition partition, @Nullable Manifest base, long expected) {
    long published = base == null ? 0 : base.rows(Table.CONVERSATION.code());
    long lost = published - expected;
    boolean few = lost * ALL_BP <= published * plan.maxShrinkBp() && expected > 0;
    if (lost <= 0 || few || plan.allows(Allowance.SHRINK)) {
      return false;
    }
    problems.add(
        "%s: %d of %d published conversations would be lost, more than %s %%: not published"
            .formatted(partition, lost, published, percent(plan.maxShrinkBp())));
    fates.put(partition.toString(), Fate.HELD_BACK);
    return true;
  }

  private void publish(Manifest manifest, @Nullable Manifest base, long expected, long written)
      throws IOException {
    Partition partition = manifest.partition();
    if (expected == written) {
      fates.put(partition.toString(), publisher.publish(manifest, base));
      return;
    }
    problems.add(
        "%s: %d records must be in the tables, but %d are: not published"
            .formatted(partition, expected, written));
    fates.put(partition.toString(), Fate.HELD_BACK);
  }

  private Manifest manifest(
      Told told,
      Partition partition,
      long base,
      List<Manifest.InputFile> files,
      List<String> conflicts)
      throws IOException {
    FileLine sum = new FileLine("", 0, 0, 0, 0, 0, 0, 0, 0);
    for (Manifest.InputFile file : files) {
      sum = sum.plus(file.line());
    }
    boolean conversations = partition.column().equals(Partition.CONVERSATION_DATE);
    LocalDate closedUntil = workbench.pipeline().closedUntil();
    return new Manifest(
        Manifest.VERSION,
        partition,
        base + 1,
        plan.runId(),
        base == 0 ? null : Long.valueOf(base),
        conversations && closedUntil != null && !partition.date().isAfter(closedUntil),
        Release.current(),
        packsInForce(partition),
        models(),
        new Manifest.Inputs(fingerprint(told.ledger(), files), files),
        new Manifest.Reconciliation(sum, sum.kept()),
        conflicts,
        conversations ? told.vendors(partition.date()) : List.of(),
        List.of(),
        tables(told, partition));
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

  private List<Manifest.ModelInUse> models() {
    return plan.models().entrySet().stream()
        .map(model -> new Manifest.ModelInUse(model.getKey(), model.getValue()))
        .toList();
  }

  private String fingerprint(Ledger ledger, List<Manifest.InputFile> files) {
    Fingerprint fingerprint = new Fingerprint().add(Release.current(), plan.pipeline().text());
    new TreeMap<>(plan.packs()).forEach((path, pack) -> fingerprint.add(pack.text()));
    if (plan.waivers() != null) {
      fingerprint.add(plan.waivers().text());
    }
    plan.models().forEach(fingerprint::add);
    plan.roster().entries().forEach(fingerprint::add);
    for (Manifest.InputFile file : files) {
      fingerprint.add(
          file.line().file(), file.line().recordsIn(), ledger.contentSum(file.line().file()));
    }
    return fingerprint.hex();
  }

  /** Every table of the partition's column; those without a row get an empty file. */
  private SortedMap<String, Manifest.TableContent> tables(Told told, Partition partition)
      throws IOException {
    List<RunFact.Wrote> files = new ArrayList<>(told.written(partition));
    for (Table table : Table.values()) {
      boolean there = files.stream().anyMatch(file -> file.table().equals(table.code()));
      if (table.partitionColumn().equals(partition.column()) && !there) {
        files.addAll(publisher.emptyFile(table, partition.date()));
      }
    }
    files.sort(Comparator.comparing(RunFact.Wrote::path));
    SortedMap<String, Manifest.TableContent> tables = new TreeMap<>();
    for (RunFact.Wrote file : files) {
      tables.merge(file.table(), TableContents.of(file), TableContents::join);
    }
    return tables;
  }
}
