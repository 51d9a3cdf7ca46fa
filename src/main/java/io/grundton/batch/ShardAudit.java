// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.audit.Audit;
import io.grundton.audit.Auditor;
import io.grundton.audit.Verdict;
import io.grundton.parquet.AuditWriter;
import io.grundton.parquet.PublishedAudit;
import io.grundton.parquet.Publishing;
import io.grundton.parquet.TableFiles;
import io.grundton.policy.Status;
import io.grundton.publish.Disposition;
import io.grundton.publish.Ledger;
import io.grundton.release.Release;
import io.grundton.rollup.Rollup;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Redeliveries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Audits shards of conversations and writes their rows, until it is finished. A shard holds every
 * delivery of each of its conversations. For one thread.
 */
public final class ShardAudit implements AutoCloseable {
  /** Rows of a roll-up that are held before they are handed on. */
  private static final long MAX_ROLLUP_ROWS = 200_000;

  private static final long SECONDS_A_DAY = 86_400;
  private static final long CONVERSATIONS_BETWEEN_COUNTS = 5_000;

  private static final Comparator<Parcel> DAY_THEN_SOURCE =
      Comparator.comparingLong((Parcel parcel) -> parcel.startedAtSecond() / SECONDS_A_DAY)
          .thenComparing(Parcel::sourceId);

  private final Workbench workbench;
  private final Auditor auditor;
  private final Publishing publishing;
  private final TableFiles files;
  private final AuditWriter writer;
  private final Ledger ledger = new Ledger();
  private final Map<LocalDate, List<String>> conflicts = new TreeMap<>();
  private final Map<String, RunFact.Waived> waived = new TreeMap<>();
  private Rollup rollup = new Rollup();
  private long auditedSinceCount;

  /**
   * A worker's audit.
   *
   * @param prefix of the files it writes; differs between all workers and attempts of a run
   */
  public ShardAudit(Workbench workbench, String prefix) {
    this.workbench = workbench;
    this.auditor = workbench.auditor();
    RunPlan plan = workbench.plan();
    this.publishing = new Publishing(plan.agentIds(), plan.customerKeys());
    this.files = workbench.tableFiles(prefix);
    this.writer = new AuditWriter(files, Release.current());
  }

  /**
   * Audits a shard.
   *
   * @param rollups takes roll-ups that have grown large
   * @return how many conversations were audited
   */
  public long audit(Iterable<? extends Parcel> shard, Consumer<Rollup> rollups) throws IOException {
    Map<Identity, List<Parcel>> conversations = new HashMap<>();
    for (Parcel parcel : shard) {
      conversations
          .computeIfAbsent(Identity.of(parcel), identity -> new ArrayList<>(1))
          .add(parcel);
    }
    // Day by day and source by source, since both what is written and what is said then repeat.
    List<List<Parcel>> inOrder = new ArrayList<>(conversations.values());
    inOrder.sort(Comparator.comparing(parcels -> parcels.get(0), DAY_THEN_SOURCE));
    long audited = 0;
    for (List<Parcel> parcels : inOrder) {
      Redeliveries resolved =
          Redeliveries.resolve(
              parcels.stream().map(Parcel::open).toList(),
              workbench.pipeline().zone(),
              workbench.pipeline().lateDays());
      count(resolved);
      Delivered kept = resolved.kept();
      if (kept != null && workbench.plan().covers(resolved.date()) && !isForgotten(kept)) {
        auditOne(kept, resolved.date());
        audited++;
      }
    }
    handOnLargeRollup(audited, rollups);
    return audited;
  }

  /* Counting the rows of a roll-up visits all its agents, so it is not done for every shard. */
  private void handOnLargeRollup(long audited, Consumer<Rollup> rollups) {
    auditedSinceCount += audited;
    if (auditedSinceCount >= CONVERSATIONS_BETWEEN_COUNTS) {
      auditedSinceCount = 0;
      if (rollup.rows() > MAX_ROLLUP_ROWS) {
        rollups.accept(rollup);
        rollup = new Rollup();
      }
    }
  }

  /** Counts a delivery of a conversation that was audited already. */
  public void countDuplicate(Delivered delivered) {
    count(delivered, Disposition.DUPLICATE);
  }

  private void auditOne(Delivered delivered, LocalDate date) throws IOException {
    Audit audit = auditor.audit(delivered, date);
    PublishedAudit published = publishing.publish(audit);
    writer.write(published);
    rollup.add(audit, published.agents());
    for (Verdict verdict : audit.verdicts()) {
      if (verdict.waiver() != null) {
        long failed = verdict.status() == Status.FAIL ? 1 : 0;
        waived.merge(
            verdict.waiver(),
            new RunFact.Waived(verdict.waiver(), 1, failed),
            RunFact.Waived::plus);
      }
    }
  }

  private void count(Redeliveries resolved) {
    resolved.tooLate().forEach(delivered -> count(delivered, Disposition.TOO_LATE));
    resolved.duplicates().forEach(delivered -> count(delivered, Disposition.DUPLICATE));
    resolved.conflicts().forEach(delivered -> count(delivered, Disposition.CONFLICT));
    Delivered kept = resolved.kept();
    if (kept == null) {
      return;
    }
    if (isForgotten(kept)) {
      count(kept, Disposition.OUT_OF_SCOPE);
      return;
    }
    if (workbench.plan().closes(resolved.date())) {
      count(kept, Disposition.TOO_LATE);
      return;
    }
    if (!workbench.plan().covers(resolved.date())) {
      count(kept, Disposition.OTHER_DATE);
      return;
    }
    ledger.kept(kept.origin().file(), resolved.date(), 1);
    if (!resolved.conflicts().isEmpty()) {
      conflicts
          .computeIfAbsent(resolved.date(), date -> new ArrayList<>())
          .add(kept.conversation().key());
    }
  }

  private boolean isForgotten(Delivered delivered) {
    return !workbench.plan().forgotten().isEmpty()
        && workbench.plan().forgotten().contains(delivered.conversation().key());
  }

  private void count(Delivered delivered, Disposition disposition) {
    ledger.add(delivered.origin().file(), disposition, 1);
  }

  /** Closes all files, hands on the last roll-up, and tells what was done. */
  public List<RunFact> finish(Consumer<Rollup> rollups) throws IOException {
    List<RunFact> facts = new ArrayList<>(Facts.wrote(files.finish()));
    if (rollup.rows() > 0) {
      rollups.accept(rollup);
      rollup = new Rollup();
    }
    if (!ledger.byFile().isEmpty()) {
      facts.add(Facts.counted(ledger));
    }
    facts.addAll(waived.values());
    conflicts.forEach((date, keys) -> facts.add(new RunFact.Conflicted(date, keys)));
    return facts;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private record Identity(String sourceId, String conversationId) {
    static Identity of(Parcel parcel) {
      return new Identity(parcel.sourceId(), parcel.conversationId());
    }
  }
}
