// SPDX-License-Identifier: Apache-2.0
package io.grundton.bench;

import io.grundton.batch.Chunk;
import io.grundton.batch.ChunkReader;
import io.grundton.batch.Commit;
import io.grundton.batch.DayWork;
import io.grundton.batch.DeliveryFile;
import io.grundton.batch.DeliveryWork;
import io.grundton.batch.Landing;
import io.grundton.batch.Parcel;
import io.grundton.batch.RunFact;
import io.grundton.batch.ShardAudit;
import io.grundton.batch.Workbench;
import io.grundton.publish.Ledger;
import io.grundton.publish.RunOutcome;
import io.grundton.rollup.Rollup;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A run as a plain loop over chunks: the same reader, auditor, join, roll-ups, tables and commit,
 * the same number of threads, and no engine between them. What it does not do is what the shuffle
 * is for: of several deliveries of one conversation it keeps whichever comes first.
 */
public final class PlainLoop {
  private final Workbench workbench;
  private final ConcurrentLinkedQueue<Chunk> chunks = new ConcurrentLinkedQueue<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<RunFact> facts = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Rollup> rollups = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Rejection> rejections = new ConcurrentLinkedQueue<>();
  private final AtomicLong audited = new AtomicLong();

  /** The loop over a run's plan. */
  public PlainLoop(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Runs and publishes; returns how many conversations were audited. */
  public long run(int threads) throws IOException, InterruptedException {
    list();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String prefix = "loop-" + i;
        running.add(workers.submit(() -> work(prefix)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker of the loop failed", e.getCause());
    } finally {
      workers.shutdownNow();
    }
    writeDays();
    facts.addAll(new DeliveryWork(workbench, "loop-deliveries").facts());
    RunOutcome outcome = new Commit(workbench).run(facts);
    if (!outcome.problems().isEmpty()) {
      throw new IllegalStateException(String.join("; ", outcome.problems()));
    }
    return audited.get();
  }

  private void list() throws IOException {
    for (LocalDate date : workbench.plan().dates().deliveries()) {
      List<DeliveryFile> files = Landing.on(workbench.landing(), workbench.pipeline(), date);
      facts.add(new RunFact.Listed(files));
      for (DeliveryFile file : files) {
        chunks.addAll(Chunk.of(file, workbench.landing()));
      }
    }
  }

  private void work(String prefix) {
    ChunkReader reader = new ChunkReader(workbench);
    Ledger ledger = new Ledger();
    try (ShardAudit audit = new ShardAudit(workbench, prefix)) {
      for (Chunk chunk = chunks.poll(); chunk != null; chunk = chunks.poll()) {
        reader.read(chunk, ledger, delivered -> audit(delivered, audit), rejections::add);
      }
      facts.addAll(audit.finish(rollups::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    facts.add(new RunFact.Counted(new HashMap<>(ledger.byFile())));
  }

  private void audit(Delivered delivered, ShardAudit audit) {
    try {
      if (seen.add(delivered.conversation().key())) {
        audited.addAndGet(audit.audit(List.of(Parcel.of(delivered)), rollups::add));
      } else {
        audit.countDuplicate(delivered);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeDays() throws IOException {
    Map<LocalDate, List<Rollup>> byDate = new HashMap<>();
    for (Rollup rollup : rollups) {
      rollup
          .byDate()
          .forEach((date, part) -> byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(part));
    }
    for (Map.Entry<LocalDate, List<Rollup>> day : byDate.entrySet()) {
      facts.addAll(new DayWork(workbench, "loop-day").writeDay(day.getKey(), day.getValue()));
    }
    Map<LocalDate, List<Rejection>> byDelivery = new HashMap<>();
    for (Rejection rejection : rejections) {
      byDelivery.computeIfAbsent(rejection.deliveryDate(), d -> new ArrayList<>()).add(rejection);
    }
    for (Map.Entry<LocalDate, List<Rejection>> day : byDelivery.entrySet()) {
      facts.addAll(
          new DayWork(workbench, "loop-rejected-" + day.getKey()).writeRejections(day.getValue()));
    }
  }
}
