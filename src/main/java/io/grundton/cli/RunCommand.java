// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.AsOf;
import io.grundton.batch.Freshness;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.batch.Workbench;
import io.grundton.beam.Engine;
import io.grundton.beam.PipelineRun;
import io.grundton.json.OutcomeJson;
import io.grundton.openlineage.EventTarget;
import io.grundton.publish.Allowance;
import io.grundton.publish.RunOutcome;
import io.grundton.storage.Location;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Audits the conversations of one or more dates and publishes their tables. */
@Command(
    name = "run",
    description = "Audits the conversations of one or more dates and publishes their tables.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "An engine's own options are written as --KEY=VALUE, such as --flinkMaster=HOST:PORT, which runs"
          + " the job on a Flink cluster."
    })
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

  @Mixin private DatesOption dates;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      converter = AsOfConverter.class,
      description = {
        "Up to when deliveries are judged: a date's beginning, or 2026-03-03T06:00:00+01:00;",
        "default: every delivery of the dates named is due."
      })
  private @Nullable AsOf asOf;

  @Option(
      names = "--runner",
      paramLabel = "ENGINE",
      defaultValue = "flink",
      description = "flink, direct, or another of Beam's runners; default: ${DEFAULT-VALUE}.")
  private String runner;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks that work at once; default: one for each core, or slot of a cluster.")
  private @Nullable Integer parallelism;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Names the run's folder, once; default: made from the time.")
  private @Nullable String runId;

  @Option(
      names = "--fail-on-reject-rate",
      paramLabel = "PERCENT",
      description = "Publish nothing if more records are rejected (overrides the pipeline file).")
  private @Nullable Double rejectRatePercent;

  @Option(names = "--allow-empty", description = "Publish dates without records, too.")
  private boolean allowEmpty;

  @Option(
      names = "--allow-shrink",
      description = "Publish dates that lose more conversations than max_shrink_bp allows.")
  private boolean allowShrink;

  @Option(names = "--reopen", description = "Publish dates that closed_until closes.")
  private boolean reopen;

  @Option(
      names = "--dry-run",
      description = "Check the files that people write, say what would be read, write nothing.")
  private boolean dryRun;

  @Option(
      names = "--metrics-file",
      paramLabel = "FILE",
      description = "Leave a file for Prometheus' textfile collector, such as grundton.prom.")
  private @Nullable Path metricsFile;

  @Mixin private LineageOption lineageOption;

  @Mixin private Logging logging;

  @Unmatched private List<String> engineOptions = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    logging.apply();
    EventTarget catalogue = lineageOption.target();
    Engine engine = engine(catalogue);
    RunPlanner.Planned planned = null;
    Lineage lineage = null;
    try {
      RunRequest request = request(engine);
      logging.apply(request.runId());
      planned = RunPlanner.plan(request);
      if (dryRun) {
        new DryRun(planned).print(spec.commandLine().getOut());
        return ExitCode.DONE;
      }
      if (engine.makesTemplate()) {
        return makeTemplate(planned, engine, request.parallelism());
      }
      if (catalogue != null) {
        lineage = Lineage.start(catalogue, planned);
      }
      RunOutcome outcome = execute(planned, engine, request.parallelism(), spec);
      if (lineage != null) {
        lineage.ended(outcome);
      }
      measure(outcome.ending().exitCode(), outcome, planned);
      return outcome.ending().exitCode();
    } catch (IOException | RuntimeException e) {
      if (lineage != null) {
        lineage.failed(e);
      }
      try {
        measure(Failure.exitCode(e), null, planned);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /* The job ends elsewhere: its outcome is in the run's folder, and nobody here waits for it. */
  private int makeTemplate(RunPlanner.Planned planned, Engine engine, int tasks)
      throws IOException {
    new PipelineRun(planned.plan(), engine, tasks).finish();
    spec.commandLine()
        .getOut()
        .printf(
            "Run %s is written as a template and not started here. Its end will be in %s/%s%n",
            planned.plan().runId(), planned.plan().out(), outcomePath(planned));
    return ExitCode.DONE;
  }

  private static String outcomePath(RunPlanner.Planned planned) {
    return "_runs/" + planned.plan().runId() + "/outcome.json";
  }

  /** Runs a plan with progress on err and the summary on out. */
  static RunOutcome execute(
      RunPlanner.Planned planned, Engine engine, int threads, CommandSpec spec) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ProgressLine progress = ProgressLine.start(err, planned, engine);
    PipelineRun run = new PipelineRun(planned.plan(), engine, threads);
    StopNotice notice = StopNotice.set(err, planned.plan().runId(), run);
    try {
      run.finish();
    } finally {
      notice.cancel();
      progress.close();
      Workbench.clear(planned.plan());
    }
    String path = outcomePath(planned);
    RunOutcome outcome =
        Storages.at(planned.plan().out())
            .read(path)
            .map(OutcomeJson::read)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the run must leave %s in %s, which this process and all workers must share"
                            .formatted(path, planned.plan().out())));
    new Summary(planned, outcome).print(spec.commandLine().getOut());
    return outcome;
  }

  private void measure(
      int exitCode, @Nullable RunOutcome outcome, RunPlanner.@Nullable Planned planned)
      throws IOException {
    if (metricsFile == null || dryRun) {
      return;
    }
    Freshness freshness =
        planned == null
            ? null
            : Freshness.of(Storages.at(planned.plan().out()), Freshness.DEFAULT_DATES);
    new MetricsFile(exitCode, Instant.now(), outcome, freshness).write(metricsFile);
  }

  private Engine engine(@Nullable EventTarget catalogue) {
    Engine engine;
    try {
      engine = Engine.read(runner, engineOptions, spec.optionsMap().keySet());
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (engine.makesTemplate() && metricsFile != null) {
      throw usage("--metrics-file must not be given with --templateLocation: the run ends later");
    }
    if (engine.makesTemplate() && catalogue != null) {
      throw usage("--openlineage must not be given with --templateLocation: the run ends later");
    }
    return engine;
  }

  private RunRequest request(Engine engine) throws IOException {
    if (parallelism != null && (parallelism < 1 || parallelism > 1024)) {
      throw usage("--parallelism must be from 1 to 1024, but was " + parallelism);
    }
    if (runId != null && !runId.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,99}")) {
      throw usage("--run-id must be letters, digits, '.', '_' or '-', but was '" + runId + "'");
    }
    return new RunRequest(
        pipeline,
        landing,
        roster,
        out,
        dates.asked(),
        asOf,
        runId == null ? RunIds.fresh() : runId,
        parallelism == null ? engine.defaultParallelism() : parallelism,
        allowances(),
        rejectRateBp());
  }

  private Set<Allowance> allowances() {
    Set<Allowance> allowances = EnumSet.noneOf(Allowance.class);
    if (allowEmpty) {
      allowances.add(Allowance.EMPTY);
    }
    if (allowShrink) {
      allowances.add(Allowance.SHRINK);
    }
    if (reopen) {
      allowances.add(Allowance.REOPEN);
    }
    return allowances;
  }

  private @Nullable Integer rejectRateBp() {
    if (rejectRatePercent == null) {
      return null;
    }
    if (!(rejectRatePercent >= 0 && rejectRatePercent <= 100)) {
      throw usage("--fail-on-reject-rate must be from 0 to 100, but was " + rejectRatePercent);
    }
    return (int) Math.round(rejectRatePercent * 100);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
