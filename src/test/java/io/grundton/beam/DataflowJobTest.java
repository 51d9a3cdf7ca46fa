// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.batch.AskedDates;
import io.grundton.batch.RunPlan;
import io.grundton.batch.RunPlanner;
import io.grundton.batch.RunRequest;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Dataflow would be given. Its runner translates and stages as for a template, with folders in
 * place of buckets and no credentials; nothing leaves the machine.
 */
final class DataflowJobTest {
  /** What Dataflow takes as one request. */
  private static final long LIMIT = 10L << 20;

  private static final int AGENTS = 50_000;
  private static final int FORGOTTEN = 20_000;

  @TempDir private static Path folder;
  private static JsonNode job;
  private static long size;
  private static PipelineResult result;

  @BeforeAll
  static void makeTheTemplate() throws IOException {
    Path template = folder.resolve("job.json");
    Pipeline pipeline = pipeline(template, plan(new Location("pipelines/house/sample/roster.csv")));
    result = pipeline.run();
    job = new ObjectMapper().readTree(template.toFile());
    size = Files.size(template);
  }

  private static RunPlan plan(Location roster) throws IOException {
    return RunPlanner.plan(
            new RunRequest(
                new Location("pipelines/house/pipeline.yaml"),
                null,
                roster,
                folder.resolve("out").toString(),
                new AskedDates.Delivered(LocalDate.parse("2026-03-02")),
                null,
                "run-1",
                2,
                Set.of(),
                null))
        .plan();
  }

  private static Pipeline pipeline(Path template, RunPlan plan) throws IOException {
    Path program = Files.writeString(folder.resolve("program.jar"), "no program");
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs(
                    "--runner=DataflowRunner",
                    "--project=acme-audit",
                    "--region=europe-west3",
                    "--jobName=grundton-run-1",
                    "--gcpTempLocation=" + folder.resolve("temp"),
                    "--stagingLocation=" + folder.resolve("staging"),
                    "--templateLocation=" + template,
                    "--filesToStage=" + program,
                    "--pathValidatorClass="
                        + "org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
                    "--credentialFactoryClass="
                        + "org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory",
                    "--workerMachineType=n2-standard-4",
                    "--autoscalingAlgorithm=THROUGHPUT_BASED",
                    "--numWorkers=3",
                    "--maxNumWorkers=25",
                    "--diskSizeGb=50")
                .create());
    AuditPipeline.build(pipeline, plan);
    return pipeline;
  }

  @Test
  void hasTheStepsOfTheRun() {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : job.get("steps")) {
      String name = step.at("/properties/user_name/value").asText();
      if (!name.startsWith("SpreadChunks/")) {
        steps.add(step.get("kind").asText() + " " + name);
      }
    }
    assertThat(steps)
        .containsExactly(
            "ParallelRead DeliveryDates/Read(CreateSource)",
            "ParallelDo ListDeliveries",
            "ParallelDo ReadRecords",
            "GroupByKey GroupShards",
            "ParallelDo AuditShards",
            "GroupByKey GroupDays",
            "ParallelDo WriteDays",
            "GroupByKey GroupRejections",
            "ParallelDo WriteRejections",
            "ParallelRead Started/Impulse",
            "ParallelDo Started/MapElements/Map",
            "Flatten AllFacts",
            "ParallelDo OneKey/AddKeys/Map",
            "GroupByKey GatherFacts",
            "ParallelDo Commit");
  }

  @Test
  void readsNoSideInputAndKeepsNoState() {
    for (JsonNode step : job.get("steps")) {
      JsonNode properties = step.get("properties");
      assertThat(properties.path("non_parallel_inputs")).as("%s", step.get("name")).isEmpty();
      assertThat(properties.has("uses_keyed_state")).as("%s", step.get("name")).isFalse();
    }
  }

  @Test
  void isABatchJobWithTheWorkersThatWereAskedFor() {
    JsonNode workers = job.at("/environment/workerPools/0");
    assertThat(job.get("type").asText()).isEqualTo("JOB_TYPE_BATCH");
    assertThat(workers.get("machineType").asText()).isEqualTo("n2-standard-4");
    assertThat(workers.get("numWorkers").asInt()).isEqualTo(3);
    assertThat(workers.get("diskSizeGb").asInt()).isEqualTo(50);
    assertThat(workers.at("/autoscalingSettings/algorithm").asText())
        .isEqualTo("AUTOSCALING_ALGORITHM_BASIC");
    assertThat(workers.at("/autoscalingSettings/maxNumWorkers").asInt()).isEqualTo(25);
  }

  @Test
  void endsTheLauncherWithoutWaiting() {
    assertThatThrownBy(result::waitUntilFinish)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("The result of template creation should not be used.");
  }

  @Test
  void groupsByKeysThatAreTheSameBytesEverywhere() throws IOException {
    List<Coder<?>> keys = new ArrayList<>();
    pipeline(folder.resolve("unused.json"), plan(new Location("pipelines/house/sample/roster.csv")))
        .traverseTopologically(
            new Pipeline.PipelineVisitor.Defaults() {
              @Override
              public void visitPrimitiveTransform(TransformHierarchy.Node node) {
                if (node.getTransform() instanceof GroupByKey) {
                  node.getInputs()
                      .values()
                      .forEach(
                          input ->
                              keys.add(
                                  ((KvCoder<?, ?>) ((PCollection<?>) input).getCoder())
                                      .getKeyCoder()));
                }
              }
            });
    assertThat(keys).hasSizeGreaterThanOrEqualTo(4);
    for (Coder<?> key : keys) {
      assertThat(key)
          .satisfies(coder -> coder.verifyDeterministic())
          .matches(Coder::consistentWithEquals);
    }
  }

  @Test
  void staysFarBelowTheLimitWithTheHousePacks() throws IOException {
    assertThat(size).isLessThan(LIMIT / 5);
    assertThat(files(folder.resolve("staging")))
        .extracting(DataflowJobTest::kind)
        .contains("program.jar", "pipeline.pb");
  }

  @Test
  void isStagedAsFilesWithALargeRosterAndManyForgotten() throws IOException {
    StringBuilder roster = new StringBuilder("agent_id,vendor_id,team,site,valid_from,valid_to\n");
    for (int agent = 0; agent < AGENTS; agent++) {
      roster.append(
          String.format(
              Locale.ROOT,
              "a-%05d,vendor-%d,team-%d,site-%d,2025-%02d-%02d,%n",
              agent * 7919 % 100_000,
              agent % 9,
              agent % 421,
              agent % 31,
              agent % 12 + 1,
              agent % 28 + 1));
    }
    Path file = Files.writeString(folder.resolve("large.csv"), roster, StandardCharsets.UTF_8);
    for (int i = 0; i < FORGOTTEN; i++) {
      Path key =
          folder.resolve(
              "out/_forgotten/%016x%016x"
                  .formatted(i * 0x9E3779B97F4A7C15L, i * 0xC2B2AE3D27D4EB4FL));
      Files.createDirectories(key.getParent());
      Files.createFile(key);
    }
    Path before = folder.resolve("staging");
    Set<Path> staged = Set.copyOf(files(before));
    pipeline(folder.resolve("large.json"), plan(Location.of(file))).run();
    List<Path> more = new ArrayList<>(files(before));
    more.removeAll(staged);
    // Beam stages the graph as a file where the request would be too large.
    assertThat(more)
        .extracting(DataflowJobTest::kind)
        .containsExactlyInAnyOrder("pipeline.pb", "dataflow_graph.json");
    for (Path path : more) {
      assertThat(Files.size(path)).as(kind(path)).isLessThan(2 * LIMIT);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /* A staged file has its hash in its name. */
  private static String kind(Path staged) {
    return staged.getFileName().toString().replaceAll("-.*\\.", ".");
  }
}
