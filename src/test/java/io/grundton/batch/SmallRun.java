// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.publish.Ledger;
import io.grundton.publish.RunOutcome;
import io.grundton.rollup.Rollup;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A run without an engine: every step in its order, by one thread. */
public final class SmallRun {
  private SmallRun() {}

  /** Publishes one day of a landing folder. */
  public static void publish(SmallLanding landing, Path out, LocalDate date) throws IOException {
    run(landing.request(AskedDates.on(date), out.toString(), name()));
  }

  static RunOutcome run(RunRequest request) throws IOException {
    return run(RunPlanner.plan(request).plan());
  }

  static RunOutcome run(RunPlan plan) throws IOException {
    Workbench workbench = Workbench.of(plan);
    try {
      return new Commit(workbench).run(work(workbench));
    } finally {
      Workbench.clear(plan);
    }
  }

  private static List<RunFact> work(Workbench workbench) throws IOException {
    List<RunFact> facts = new ArrayList<>();
    List<Parcel> parcels = new ArrayList<>();
    Map<LocalDate, List<Rejection>> rejected = new TreeMap<>();
    ChunkReader reader = new ChunkReader(workbench);
    Ledger ledger = new Ledger();
    for (LocalDate date : workbench.plan().dates().deliveries()) {
      List<DeliveryFile> files = Landing.on(workbench.landing(), workbench.pipeline(), date);
      facts.add(new RunFact.Listed(files));
      for (DeliveryFile file : files) {
        for (Chunk chunk : Chunk.of(file, workbench.landing())) {
          reader.read(
              chunk,
              ledger,
              delivered -> parcels.add(Parcel.of(delivered)),
              one -> rejected.computeIfAbsent(one.deliveryDate(), d -> new ArrayList<>()).add(one));
        }
      }
    }
    facts.add(new RunFact.Counted(new HashMap<>(ledger.byFile())));
    List<Rollup> rollups = new ArrayList<>();
    try (ShardAudit audit = new ShardAudit(workbench, name())) {
      audit.audit(parcels, rollups::add);
      facts.addAll(audit.finish(rollups::add));
    }
    for (Rollup rollup : rollups) {
      for (Map.Entry<LocalDate, Rollup> day : rollup.byDate().entrySet()) {
        facts.addAll(
            new DayWork(workbench, name()).writeDay(day.getKey(), List.of(day.getValue())));
      }
    }
    for (List<Rejection> day : rejected.values()) {
      facts.addAll(new DayWork(workbench, name()).writeRejections(day));
    }
    facts.addAll(new DeliveryWork(workbench, name()).facts());
    return facts;
  }

  private static String name() {
    return "w-" + UUID.randomUUID();
  }
}
