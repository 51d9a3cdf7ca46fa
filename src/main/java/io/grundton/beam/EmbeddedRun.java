// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Runs a plan in this process and waits for its end. */
public final class EmbeddedRun {
  /*
   * Without these lines Flink opens its blob server on every network interface, and keeps a web
   * server that nobody asked for. Managed memory is where the shuffle sorts; what does not fit goes
   * to disk.
   */
  private static final List<String> FLINK_CONF =
      List.of(
          "jobmanager.bind-host: 127.0.0.1",
          "jobmanager.rpc.address: 127.0.0.1",
          "taskmanager.bind-host: 127.0.0.1",
          "taskmanager.host: 127.0.0.1",
          "rest.bind-address: 127.0.0.1",
          "rest.address: 127.0.0.1",
          "rest.bind-port: 0",
          "taskmanager.memory.managed.size: 384m",
          "taskmanager.memory.network.min: 64m",
          "taskmanager.memory.network.max: 64m",
          "restart-strategy.type: none");

  private EmbeddedRun() {}

  /**
   * Runs a plan.
   *
   * @param parallelism threads that work at once
   */
  public static void run(RunPlan plan, Engine engine, int parallelism) throws IOException {
    Path conf = Files.createTempDirectory("grundton-flink");
    Path file = conf.resolve("flink-conf.yaml");
    // Also if a signal ends the process: the last named is deleted first.
    conf.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    try {
      Files.write(file, FLINK_CONF);
      PipelineOptions options =
          engine == Engine.FLINK ? flink(conf, parallelism) : direct(parallelism);
      options.setJobName("grundton-" + plan.runId().toLowerCase(java.util.Locale.ROOT));
      Pipeline pipeline = Pipeline.create(options);
      AuditPipeline.build(pipeline, plan);
      PipelineResult.State state = pipeline.run().waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("the engine must end with DONE, but did with " + state);
      }
    } finally {
      deleteAll(conf);
    }
  }

  private static PipelineOptions flink(Path conf, int parallelism) {
    FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setFlinkMaster("[local]");
    options.setFlinkConfDir(conf.toString());
    options.setParallelism(parallelism);
    // Elements are immutable records, so Flink need not copy them between chained steps.
    options.setObjectReuse(true);
    options.setFasterCopy(true);
    options.setDisableMetrics(true);
    return options;
  }

  private static PipelineOptions direct(int parallelism) {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(parallelism);
    return options;
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }
}
