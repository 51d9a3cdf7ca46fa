// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.AskedDates;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.beam.Engine;
import io.grundton.demo.DemoMonth;
import io.grundton.demo.DemoPlan;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a month of conversations and audits it. */
@Command(
    name = "demo",
    description = {
      "Makes thirty days of conversations for three vendors and an in-house team, and audits them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "demo-month",
      description = "Where the month goes; made if absent; default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      defaultValue = "pipelines/demo/pipeline.yaml",
      description = "The pipeline file; default: ${DEFAULT-VALUE}.")
  private Location pipeline;

  @Option(
      names = "--conversations",
      paramLabel = "N",
      description = "How many conversations; default: 24,000.")
  private int conversations = DemoPlan.month().conversations();

  @Option(names = "--days", paramLabel = "N", description = "How many days; default: 30.")
  private int days = DemoPlan.month().days();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the generator.")
  private long seed = DemoPlan.month().seed();

  @Option(names = "--only-make", description = "Make the month, do not audit it.")
  private boolean onlyMake;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    DemoPlan month = DemoPlan.month();
    DemoPlan plan = new DemoPlan(month.firstDay(), days, conversations, seed);
    if (!Files.exists(folder.resolve("planted.json"))) {
      spec.commandLine().getErr().printf("Making %,d conversations in %s%n", conversations, folder);
      DemoMonth.write(folder, plan);
    }
    if (onlyMake) {
      return ExitCode.DONE;
    }
    int threads = Runtime.getRuntime().availableProcessors();
    LocalDate last = plan.firstDay().plusDays(plan.days() - 1L);
    RunPlanner.Planned planned =
        RunPlanner.plan(
            new RunRequest(
                pipeline,
                folder.resolve("landing").toString(),
                Location.of(folder.resolve("roster.csv")),
                folder.resolve("tables").toString(),
                new AskedDates.Range(plan.firstDay(), last),
                null,
                RunIds.fresh(),
                threads,
                Set.of(),
                null));
    return RunCommand.execute(planned, Engine.FLINK, threads, spec).ending().exitCode();
  }
}
