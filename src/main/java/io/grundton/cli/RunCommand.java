// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.batch.Workbench;
import io.grundton.beam.EmbeddedRun;
import io.grundton.beam.Engine;
import io.grundton.json.OutcomeJson;
import io.grundton.publish.RunOutcome;
import io.grundton.storage.Location;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Audits the conversations of one or more dates and publishes their tables. */
@Command(
    name = "run",
    description = "Audits the conversations of one or more dates and publishes their tables.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--pipeline",
      required = true,
      paramLabel = "FILE",
      description = "The pipeline file: time zone, packs, and what else the run needs.")
  private Location pipeline;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description = "Deliveries: <source>/<YYYY-MM-DD>/ (overrides the pipeline file).")
  private @Nullable String landing;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "CSV: who worked for which vendor, and when (overrides the pipeline file).")
  private @Nullable Location roster;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the tables go (overrides the pipeline file).")
  private @Nullable String out;

  @Option(names = "--date", paramLabel = "DATE", description = "One conversation date.")
  private @Nullable LocalDate date;

  @Option(names = "--from", paramLabel = "DATE", description = "First conversation date.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last conversation date.")
  private @Nullable LocalDate to;

  @Option(
      names = "--runner",
      paramLabel = "ENGINE",
      defaultValue = "flink",
      description = "${COMPLETION-CANDIDATES} in any case; default: ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Threads that work at once; default: one for each core.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Names the run's folder; default: made from the time.")
  private @Nullable String runId;

  @Option(
      names = "--fail-on-reject-rate",
      paramLabel = "PERCENT",
      description = "Publish nothing if more records are rejected (overrides the pipeline file).")
  private @Nullable Double rejectRatePercent;

  @Option(names = "--allow-empty", description = "Publish dates without records, too.")
  private boolean allowEmpty;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    RunPlanner.Planned planned = RunPlanner.plan(request());
    RunOutcome outcome = execute(planned, engine, threads(), spec);
    return ExitCode.of(outcome);
  }

  /** Runs a plan with progress on err and the summary on out. */
  static RunOutcome execute(
      RunPlanner.Planned planned, Engine engine, int threads, CommandSpec spec) throws IOException {
    ProgressLine progress = ProgressLine.start(spec.commandLine().getErr(), planned);
    try {
      EmbeddedRun.run(planned.plan(), planned.pipeline().lateDays(), engine, threads);
    } finally {
      progress.close();
      Workbench.clear(planned.plan());
    }
    String path = "_runs/" + planned.plan().runId() + "/outcome.json";
    RunOutcome outcome =
        Storages.at(planned.plan().out())
            .read(path)
            .map(OutcomeJson::read)
            .orElseThrow(() -> new IllegalStateException("the run must leave " + path));
    new Summary(planned, outcome).print(spec.commandLine().getOut());
    return outcome;
  }

  private int threads() {
    return parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
  }

  private RunRequest request() {
    LocalDate first = date == null ? from : date;
    LocalDate last = date == null ? to : date;
    if (first == null || last == null || (date != null && (from != null || to != null))) {
      throw usage("give --date, or --from and --to");
    }
    if (last.isBefore(first)) {
      throw usage("--to must not be before --from, but was %s and %s".formatted(last, first));
    }
    if (parallelism != null && (parallelism < 1 || parallelism > 1024)) {
      throw usage("--parallelism must be from 1 to 1024, but was " + parallelism);
    }
    Integer rejectRateBp = null;
    if (rejectRatePercent != null) {
      if (!(rejectRatePercent >= 0 && rejectRatePercent <= 100)) {
        throw usage("--fail-on-reject-rate must be from 0 to 100, but was " + rejectRatePercent);
      }
      rejectRateBp = (int) Math.round(rejectRatePercent * 100);
    }
    if (runId != null && !runId.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,99}")) {
      throw usage("--run-id must be letters, digits, '.', '_' or '-', but was '" + runId + "'");
    }
    return new RunRequest(
        pipeline,
        landing,
        roster,
        out,
        first,
        last,
        runId == null ? RunIds.fresh() : runId,
        threads(),
        allowEmpty,
        rejectRateBp);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
