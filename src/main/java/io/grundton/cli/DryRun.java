// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.audit.CompiledPack;
import io.grundton.batch.DeliveryFile;
import io.grundton.batch.Landing;
import io.grundton.batch.RunPlan;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.Workbench;
import io.grundton.publish.Partition;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;

/** What a run would do, told without doing it. */
final class DryRun {
  private final RunPlanner.Planned planned;

  DryRun(RunPlanner.Planned planned) {
    this.planned = planned;
  }

  void print(PrintWriter out) throws IOException {
    RunPlan plan = planned.plan();
    Workbench workbench = Workbench.of(plan);
    try {
      workbench.packs().values().stream()
          .map(CompiledPack::pack)
          .map(pack -> "Pack %s %s: its examples hold.".formatted(pack.id(), pack.version()))
          .sorted()
          .distinct()
          .forEach(out::println);
      out.println();
      for (LocalDate date : plan.dates().deliveries()) {
        printDeliveries(workbench, date, out);
      }
      out.printf(
          Locale.ROOT,
          "%,d delivery files would be read, %,.1f MB.%n%n",
          planned.files(),
          planned.bytes() / 1e6);
      plan.dates().conversations().forEach(date -> printDate(date, out));
      plan.dates().closed().forEach(date -> out.println(date + " is closed and would stay."));
      if (plan.dates().conversations().isEmpty()) {
        out.println("No conversation date would be computed.");
      }
      out.println("Nothing was written to " + Storages.at(plan.out()).describe("") + ".");
    } finally {
      Workbench.clear(plan);
    }
  }

  private static void printDeliveries(Workbench workbench, LocalDate date, PrintWriter out)
      throws IOException {
    TreeMap<String, long[]> sources = new TreeMap<>();
    for (DeliveryFile file : Landing.on(workbench.landing(), workbench.pipeline(), date)) {
      long[] sums = sources.computeIfAbsent(file.sourceId(), source -> new long[2]);
      sums[0]++;
      sums[1] += file.bytes();
    }
    sources.forEach(
        (source, sums) ->
            out.printf(
                Locale.ROOT,
                "%s/%s: %,d %s, %,d bytes%n",
                source,
                date,
                sums[0],
                sums[0] == 1 ? "file" : "files",
                sums[1]));
  }

  private void printDate(LocalDate date, PrintWriter out) {
    Long base = planned.plan().bases().get(new Partition(Partition.CONVERSATION_DATE, date));
    out.println(
        base == null
            ? date + " would be computed; nothing is published for it."
            : "%s would be computed again; manifest %d is published.".formatted(date, base));
  }
}
