// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.AskedDates;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.batch.Workbench;
import io.grundton.beam.Engine;
import io.grundton.beam.PipelineRun;
import io.grundton.beam.Progress;
import io.grundton.bench.PlainLoop;
import io.grundton.storage.Location;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures one way of running a month that {@code demo --only-make} made. */
@Command(
    name = "bench",
    hidden = true,
    description = "Audits a made month in one way and prints how long it took, as one JSON line.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  /** What is measured. */
  enum Way {
    LOOP,
    FLINK,
    DIRECT
  }

  @Spec private CommandSpec spec;

  @Option(names = "--folder", required = true, paramLabel = "DIR", description = "The month.")
  private Path folder;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "An empty folder.")
  private Path out;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      defaultValue = "pipelines/house/pipeline.yaml",
      description = "The pipeline file; default: ${DEFAULT-VALUE}.")
  private Location pipeline;

  @Option(names = "--way", required = true, description = "${COMPLETION-CANDIDATES}")
  private Way way;

  @Option(names = "--from", required = true, description = "First date.")
  private LocalDate from;

  @Option(names = "--to", required = true, description = "Last date.")
  private LocalDate to;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException, InterruptedException {
    logging.apply();
    int threads = Runtime.getRuntime().availableProcessors();
    RunPlanner.Planned planned =
        RunPlanner.plan(
            new RunRequest(
                pipeline,
                folder.resolve("landing").toString(),
                Location.of(folder.resolve("roster.csv")),
                out.toString(),
                new AskedDates.Range(from, to),
                null,
                RunIds.fresh(),
                threads,
                Set.of(),
                null));
    long start = System.nanoTime();
    long audited;
    long working;
    if (way == Way.LOOP) {
      audited = new PlainLoop(Workbench.of(planned.plan())).run(threads);
      working = System.nanoTime() - start;
    } else {
      Engine engine = way == Way.FLINK ? Engine.FLINK : Engine.DIRECT;
      new PipelineRun(planned.plan(), engine, threads).finish();
      audited = Progress.audited();
      working = Progress.committedNanos() - Progress.firstReadNanos();
    }
    long whole = System.nanoTime() - start;
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "{\"way\": \"%s\", \"conversations\": %d, \"megabytes\": %d, \"seconds\": %.1f,"
                + " \"seconds_without_start_up\": %.1f, \"per_second\": %.0f,"
                + " \"per_second_without_start_up\": %.0f, \"cpu_seconds\": %.1f,"
                + " \"peak_heap_mb\": %d}%n",
            way.name().toLowerCase(Locale.ROOT),
            audited,
            planned.bytes() / 1_000_000,
            whole / 1e9,
            working / 1e9,
            audited / (whole / 1e9),
            audited / (working / 1e9),
            cpuSeconds(),
            peakHeapMb());
    return ExitCode.DONE;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }

  private static long peakHeapMb() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(BenchCommand::peak)
            .sum()
        / 1_000_000;
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
