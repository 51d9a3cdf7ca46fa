// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.RunPlan;
import java.io.IOException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** One plan, run by an engine: the only place that makes Beam's options and starts a pipeline. */
public final class PipelineRun {
  private final RunPlan plan;
  private final Engine engine;
  private final int parallelism;
  private volatile @Nullable PipelineResult started;

  /**
   * Not started yet.
   *
   * @param parallelism tasks that work at once, where the engine does not decide it
   */
  public PipelineRun(RunPlan plan, Engine engine, int parallelism) {
    this.plan = plan;
    this.engine = engine;
    this.parallelism = parallelism;
  }

  /**
   * Runs the pipeline and waits for its end; of a template, writes it and waits for nothing.
   *
   * @throws CancelledException if somebody stopped it on its engine
   * @throws RuntimeException if it failed; the cause says why where the engine tells it
   */
  public void finish() throws IOException {
    if (!engine.runner().equals(Engine.FLINK.runner()) || !engine.isInProcess()) {
      finish(options());
      return;
    }
    try (FlinkInProcess flink = FlinkInProcess.configured()) {
      SortedMap<String, String> options = options();
      options.put("flinkConfDir", flink.folder().toString());
      finish(options);
    }
  }

  private void finish(SortedMap<String, String> ours) {
    PipelineOptions options = EngineOptions.make(engine, ours);
    Pipeline pipeline = Pipeline.create(options);
    AuditPipeline.build(pipeline, plan);
    PipelineResult result;
    try {
      // A Flink runner returns when the job has ended, others when it has started.
      result = pipeline.run();
    } catch (RuntimeException e) {
      // Flink's classes are there only where Flink is the engine.
      if (engine.runner().equals(Engine.FLINK.runner()) && FlinkInProcess.isCancellation(e)) {
        throw new CancelledException(options.getJobName(), e);
      }
      throw e;
    }
    started = result;
    if (!engine.makesTemplate()) {
      requireDone(result.waitUntilFinish(), options.getJobName());
    }
  }

  /** What the last state of a job means. */
  static void requireDone(PipelineResult.@Nullable State state, String jobName) {
    if (state == PipelineResult.State.CANCELLED || state == PipelineResult.State.STOPPED) {
      throw new CancelledException(jobName);
    }
    // Failed, replaced by another job, or of a state that is no end of a batch job.
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException(
          "the job %s must end with DONE, but did with %s".formatted(jobName, state));
    }
  }

  /**
   * Asks the engine to stop the job, from another thread; does nothing if all work is done by this
   * process, which is about to end.
   *
   * @throws IOException if the engine does not answer, refuses, or does not know the job yet
   */
  public void cancel() throws IOException {
    if (engine.isInProcess()) {
      return;
    }
    String cluster = engine.flinkCluster();
    PipelineResult result = started;
    if (cluster == null && result != null) {
      result.cancel();
    } else if (cluster == null || !new FlinkCluster(cluster).cancel(jobName())) {
      throw new IOException(
          "it may have been sent already, and its name is %s".formatted(jobName()));
    }
  }

  /* Dataflow takes small letters, digits and single dashes. */
  private String jobName() {
    String runId = plan.runId().toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]+", "-");
    return engine.options().getOrDefault("jobName", ("grundton-" + runId).replaceAll("-$", ""));
  }

  private SortedMap<String, String> options() throws IOException {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("jobName", jobName());
    if (engine.runner().equals(Engine.DIRECT.runner())) {
      options.put("targetParallelism", Integer.toString(parallelism));
    } else if (engine.runner().equals(Engine.FLINK.runner())) {
      options.put("flinkMaster", FlinkInProcess.MASTER);
      options.put("parallelism", Integer.toString(parallelism));
      // Elements are immutable records, so Flink need not copy them between chained steps.
      options.put("objectReuse", "true");
      options.put("fasterCopy", "true");
      options.put("disableMetrics", "true");
      if (engine.flinkCluster() != null && !engine.options().containsKey("filesToStage")) {
        options.put("filesToStage", JobJar.path().toString());
      }
    }
    return options;
  }
}
