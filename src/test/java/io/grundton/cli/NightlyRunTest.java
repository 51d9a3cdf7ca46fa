// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.batch.SmallLanding;
import io.grundton.storage.WatchScheme;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scheduler says to {@code grundton run}, and what it hears. */
final class NightlyRunTest {
  private final Path folder;
  private final SmallLanding landing;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  NightlyRunTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliver() throws IOException {
    landing.deliver("2026-03-03", "one", 1, "2026-03-03T10:00:00Z");
    landing.deliver("2026-03-03", "late", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-03", "never", 1, "2026-02-01T10:00:00Z");
  }

  @Test
  void aNightComputesWhatItsDeliveriesTouchAndTellsTheMetrics() throws IOException {
    Path metrics = folder.resolve("metrics/grundton.prom");
    assertThat(run("--delivered", "2026-03-03", "--metrics-file", metrics.toString()))
        .as("%s", err)
        .isZero();
    assertThat(out.toString())
        .contains("2 dates published.")
        .contains("! acme/2026-03-03/a.jsonl: 1 record came too late for a date that is open.");
    assertThat(Files.readString(metrics).replaceAll("(?m)^(grundton_run_end.*) [0-9]+$", "$1 T"))
        .isEqualTo(
            """
            # HELP grundton_run_exit_code Exit code of the last run.
            # TYPE grundton_run_exit_code gauge
            grundton_run_exit_code 0
            # HELP grundton_run_end_timestamp_seconds When the last run ended.
            # TYPE grundton_run_end_timestamp_seconds gauge
            grundton_run_end_timestamp_seconds T
            # HELP grundton_run_records What became of the records that the last run read.
            # TYPE grundton_run_records gauge
            grundton_run_records{became="kept"} 2
            grundton_run_records{became="rejected"} 0
            grundton_run_records{became="duplicate"} 0
            grundton_run_records{became="conflict"} 0
            grundton_run_records{became="other_date"} 0
            grundton_run_records{became="too_late"} 1
            grundton_run_records{became="out_of_scope"} 0
            # HELP grundton_run_dates What became of the partitions that the last run touched.
            # TYPE grundton_run_dates gauge
            grundton_run_dates{became="published"} 3
            grundton_run_dates{became="unchanged"} 0
            grundton_run_dates{became="empty"} 0
            grundton_run_dates{became="closed"} 0
            grundton_run_dates{became="held_back"} 0
            grundton_run_dates{became="lost"} 0
            # HELP grundton_vendor_last_published_date_timestamp_seconds Midnight in UTC of the last conversation date published with a conversation.
            # TYPE grundton_vendor_last_published_date_timestamp_seconds gauge
            grundton_vendor_last_published_date_timestamp_seconds{vendor="north"} 1772496000
            # HELP grundton_source_last_published_date_timestamp_seconds Midnight in UTC of the last conversation date published with a conversation.
            # TYPE grundton_source_last_published_date_timestamp_seconds gauge
            grundton_source_last_published_date_timestamp_seconds{source="acme"} 1772496000
            """);
    assertThat(metrics.getParent()).isDirectoryContaining("glob:**.prom");
    assertThat(metrics.resolveSibling("grundton.prom.draft")).doesNotExist();
  }

  @Test
  void aRunThatFailsLeavesItsExitCodeInTheMetrics() throws IOException {
    Path metrics = folder.resolve("grundton.prom");
    landing.pipeline("lnding: x\n");
    assertThat(run("--date", "2026-03-03", "--metrics-file", metrics.toString())).isEqualTo(2);
    assertThat(Files.readString(metrics))
        .contains("grundton_run_exit_code 2\n")
        .doesNotContain("records");
  }

  @Test
  void aClusterThatDoesNotAnswerIsInTheMetrics() throws IOException {
    Path metrics = folder.resolve("grundton.prom");
    // Port 1 is reserved, and nobody listens.
    assertThat(
            run(
                "--date",
                "2026-03-03",
                "--runner",
                "flink",
                "--flinkMaster=127.0.0.1:1",
                "--metrics-file",
                metrics.toString()))
        .isEqualTo(75);
    assertThat(metrics).content().contains("grundton_run_exit_code 75\n");
  }

  @Test
  void aValueThatIsNoneIsAMistakeInTheMetricsToo() throws IOException {
    Path metrics = folder.resolve("grundton.prom");
    assertThat(
            run("--date", "2026-03-03", "--parallelism", "0", "--metrics-file", metrics.toString()))
        .isEqualTo(2);
    assertThat(metrics).content().contains("grundton_run_exit_code 2\n");
  }

  @Test
  void aDryRunTellsWhatWouldBeReadAndWritesNothing() throws IOException {
    assertThat(run("--delivered", "2026-03-03", "--dry-run", "--metrics-file", "never")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            Pack test/voice 1.0.0: its examples hold.

            acme/2026-03-03: 1 file, %,d bytes
            1 delivery files would be read, 0.0 MB.

            2026-03-02 would be computed; nothing is published for it.
            2026-03-03 would be computed; nothing is published for it.
            Nothing was written to %s.
            """
                .formatted(Files.size(landing.file("2026-03-03")), folder.resolve("out")));
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(Path.of("never")).doesNotExist();
  }

  @Test
  void aDryRunTellsWhatIsPublishedAndWhatIsClosed() throws IOException {
    run("--from", "2026-03-02", "--to", "2026-03-03");
    landing.pipeline("closed_until: 2026-03-02\n");
    out.getBuffer().setLength(0);
    run("--from", "2026-03-02", "--to", "2026-03-03", "--dry-run");
    assertThat(out.toString())
        .contains(
            """
            2026-03-03 would be computed again; manifest 1 is published.
            2026-03-02 is closed and would stay.
            """);
    run("--delivered", "2026-03-20", "--dry-run");
    assertThat(out.toString()).contains("No conversation date would be computed.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "flink"})
  void filesThatCannotBeWrittenMayBeTriedAgainLater(String engine) {
    String full =
        WatchScheme.location(
            "full-" + engine,
            folder.resolve("out"),
            step -> {
              if (step.startsWith("create ")) {
                throw new UncheckedIOException(new IOException("No space left on device"));
              }
            });
    assertThat(run("--date", "2026-03-03", "--out", full, "--runner", engine)).isEqualTo(75);
    assertThat(err.toString())
        .contains(
            "files could not be read or written: java.io.IOException: No space left on device; try"
                + " again later")
        .doesNotContain("\tat ");
  }

  @Test
  void filesThatMustNotBeWrittenAreAMistake() {
    String locked =
        WatchScheme.location(
            "locked",
            folder.resolve("out"),
            step -> {
              throw new UncheckedIOException(new AccessDeniedException("/out"));
            });
    assertThat(run("--date", "2026-03-03", "--out", locked)).isEqualTo(2);
    assertThat(err.toString()).contains("access must be granted, but is not: /out");
  }

  @Test
  void logLinesMayBeJson() throws IOException {
    PrintStream before = System.err;
    java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
    System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      assertThat(run("--date", "2026-03-03", "--log-format", "json", "--run-id", "night-1"))
          .isZero();
    } finally {
      System.setErr(before);
    }
    List<JsonNode> events = new ArrayList<>();
    for (String line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }
    assertThat(events.get(0).path("severity").asText()).isEqualTo("INFO");
    assertThat(events.get(0).path("run_id").asText()).isEqualTo("night-1");
    assertThat(events.get(0).path("time").asText()).matches("20.*T.*Z");
    assertThat(events.get(0).path("message").asText())
        .isEqualTo("run night-1: 2026-03-03 to 2026-03-03, 1 delivery files, 0 MB");
    JsonNode outcome =
        new ObjectMapper().readTree(folder.resolve("out/_runs/night-1/outcome.json").toFile());
    assertThat(outcome.path("ending").asText()).isEqualTo("published");
    assertThat(outcome.path("exit_code").asInt(-1)).isZero();
  }

  @Test
  void aNightThatIsRunAgainHasWhatCameAfterItsFirstRun() throws IOException {
    String[] night = {"--delivered", "2026-03-03"};
    assertThat(run(night)).isZero();
    out.getBuffer().setLength(0);
    assertThat(run(night)).isZero();
    assertThat(out.toString())
        .contains("2 dates unchanged: what is published already has the same rows.");
    landing.deliver("2026-03-03", "two", 1, "2026-03-03T11:00:00Z");
    out.getBuffer().setLength(0);
    assertThat(run(night)).isZero();
    assertThat(out.toString()).contains("1 date published").contains("1 date unchanged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--from 2026-03-03",
        "--to 2026-03-03",
        "--date 2026-03-03 --delivered 2026-03-03",
        "--date 2026-03-03 --to 2026-03-03"
      })
  void datesAreSaidInOneOfThreeWays(String dates) {
    assertThat(run(dates.isEmpty() ? new String[0] : dates.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains("give --delivered, or --date, or --from and --to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--parallelism 0", "--fail-on-reject-rate 101", "--run-id ../x", "--run-id -"})
  void optionsHaveLimits(String option) {
    List<String> args = new ArrayList<>(List.of("--date", "2026-03-03"));
    args.addAll(List.of(option.split(" ", -1)));
    assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(option.substring(0, option.indexOf(' ')));
  }

  private int run(String... more) {
    List<String> args =
        new ArrayList<>(List.of("run", "--pipeline", landing.pipeline().toString()));
    List<String> given = List.of(more);
    if (!given.contains("--out")) {
      args.addAll(List.of("--out", folder.resolve("out").toString()));
    }
    if (!given.contains("--runner")) {
      args.addAll(List.of("--runner", "direct"));
    }
    args.addAll(given);
    return Main.execute(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }
}
