// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.PublishedRows;
import io.grundton.demo.DemoMonth;
import io.grundton.demo.DemoPlan;
import io.grundton.json.ManifestJson;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Flink cluster of separate processes, which gets the job's jar and relative paths. */
final class FlinkClusterTest {
  private static final int SIGTERMED = 143;
  private static final Path FOLDER = Path.of("target/flink-cluster");
  private static final DemoPlan NIGHT = new DemoPlan(DemoPlan.month().firstDay(), 1, 3000, 7);

  private static OwnCluster cluster;
  private static SortedMap<String, List<String>> expected;

  @BeforeAll
  static void auditANightInThisProcess() throws IOException, InterruptedException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> old = Files.walk(FOLDER)) {
        for (Path file : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
    DemoMonth.write(FOLDER.resolve("night"), NIGHT);
    assertThat(run("here", "embedded")).isEqualTo(ExitCode.DONE);
    expected = rows("here");
    cluster = OwnCluster.start(FOLDER.resolve("cluster").toAbsolutePath());
  }

  @AfterAll
  static void endEveryProcess() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void theJarHasNoFlinkInItAndEveryRegistrationOfWhatItHas() throws IOException {
    try (JarFile jar = new JarFile("target/grundton-job.jar")) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains(
              "io/grundton/beam/AuditPipeline.class",
              "org/apache/beam/runners/flink/FlinkRunner.class",
              "schemas/pack.schema.json")
          .noneMatch(name -> name.startsWith("org/apache/flink/"))
          .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"));
      String services = "META-INF/services/";
      assertThat(text(jar, services + "org.apache.beam.sdk.runners.PipelineRunnerRegistrar"))
          .contains("FlinkRunnerRegistrar$Runner", "DirectRegistrar$Runner");
      assertThat(text(jar, services + "io.grundton.storage.StorageScheme")).contains("GcsScheme");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theRowsAreThoseOfThisProcessAndASecondSubmissionPublishesNothing() throws IOException {
    assertThat(run("undisturbed", "first", cluster.master(), "--parallelism", "2")).isZero();
    assertThat(rows("undisturbed")).isEqualTo(expected);
    SortedSet<String> manifests = paths("undisturbed", "_manifest");
    assertThat(run("undisturbed", "second", cluster.master(), "--parallelism", "2")).isZero();
    assertThat(paths("undisturbed", "_manifest")).isEqualTo(manifests);
    assertThat(cluster.restarts("first")).isZero();
  }

  @Test
  void aTaskManagerIsKilledAndTheRowsAreThoseOfAnUndisturbedRun() throws Exception {
    CompletableFuture<Integer> running =
        CompletableFuture.supplyAsync(
            () -> run("killed", "struck", cluster.master(), "--parallelism", "2"));
    OwnCluster.await(
        "the first table file",
        () -> running.isDone() || !paths("killed", "_runs/struck").isEmpty());
    cluster.kill("taskmanager-1");
    assertThat(running.get()).isZero();
    assertThat(cluster.restarts("struck")).isPositive();

    assertThat(rows("killed")).isEqualTo(expected);
    assertThat(execute("reconcile", "--rows", "--out", FOLDER.resolve("killed").toString()))
        .isZero();
    Set<String> listed = new TreeSet<>(Set.of("_runs/struck/outcome.json"));
    for (String path : paths("killed", "_manifest")) {
      ManifestJson.read(Files.readAllBytes(Path.of(path)))
          .tables()
          .values()
          .forEach(table -> table.files().forEach(file -> listed.add(file.path())));
    }
    for (String date : List.of("2026-10-03", "2026-10-13")) {
      String out = FOLDER.resolve("killed").toString();
      assertThat(execute("gc", "--out", out, "--as-of", date)).isZero();
    }
    assertThat(paths("killed", "_runs"))
        .map(path -> FOLDER.resolve("killed").relativize(Path.of(path)).toString())
        .containsExactlyInAnyOrderElementsOf(listed);
    assertThat(rows("killed")).isEqualTo(expected);
    cluster.add();
    OwnCluster.await(
        "a task manager in its place", () -> cluster.overview().path("taskmanagers").asInt() == 2);
  }

  @Test
  void theCommandOfThePageRuns() throws IOException {
    String page = Files.readString(Path.of("docs/engines.md"));
    List<String> commands =
        page.substring(page.indexOf("<!-- cluster -->"))
            .lines()
            .skip(2)
            .takeWhile(line -> !line.equals("```"))
            .toList();
    assertThat(commands).hasSize(4);
    assertThat(commands.get(1)).startsWith("scripts/flink-cluster start ");
    String run =
        commands
            .get(2)
            .replace("--flinkMaster=localhost:8081", cluster.master())
            .replace("target/night", FOLDER.resolve("page").toString());
    assertThat(run).startsWith("scripts/grundton run " + cluster.master());
    assertThat(execute(run.substring("scripts/grundton ".length()).split(" ", -1))).isZero();
    String keys = Files.readString(Path.of("scripts/flink/config.yaml"));
    Matcher rows = Pattern.compile("(?m)^\\| `([a-z.-]+)`").matcher(page);
    while (rows.find()) {
      assertThat(keys).contains(rows.group(1) + ": ");
    }
  }

  @Test
  void aSignalCancelsTheJob() throws Exception {
    Process driver =
        Grundton.start(
            FOLDER.resolve("driver.txt"),
            arguments("stopped", "stopped", cluster.master(), "--parallelism", "2")
                .toArray(String[]::new));
    OwnCluster.await(
        "the first table file",
        () -> !driver.isAlive() || !paths("stopped", "_runs/stopped").isEmpty());
    driver.destroy();
    assertThat(driver.waitFor()).isEqualTo(SIGTERMED);
    OwnCluster.await("the job's end", () -> cluster.job("stopped").path("end-time").asLong() > 0);
    assertThat(cluster.job("stopped").path("state").asText()).isEqualTo("CANCELED");
    assertThat(rows("stopped")).isEmpty();
  }

  private static int run(String out, String runId, String... options) {
    return execute(arguments(out, runId, options).toArray(String[]::new));
  }

  private static List<String> arguments(String out, String runId, String... options) {
    Path night = FOLDER.resolve("night");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--pipeline",
                "pipelines/house/pipeline.yaml",
                "--landing",
                night.resolve("landing").toString(),
                "--roster",
                night.resolve("roster.csv").toString(),
                "--out",
                FOLDER.resolve(out).toString(),
                "--date",
                NIGHT.firstDay().toString(),
                "--run-id",
                runId));
    arguments.addAll(List.of(options));
    return arguments;
  }

  private static int execute(String... arguments) {
    StringWriter printed = new StringWriter();
    int code = Main.execute(arguments, new PrintWriter(printed), new PrintWriter(printed));
    if (code != 0) {
      System.err.println(printed);
    }
    return code;
  }

  private static SortedMap<String, List<String>> rows(String out) throws IOException {
    return PublishedRows.rows(new DiskStorage(FOLDER.resolve(out)));
  }

  /** Every file below a folder. */
  private static SortedSet<String> paths(String out, String folder) {
    Path below = FOLDER.resolve(out).resolve(folder);
    if (!Files.exists(below)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.walk(below)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    } catch (IOException | java.io.UncheckedIOException e) {
      // A file went away while it was listed.
      return new TreeSet<>();
    }
  }
}
