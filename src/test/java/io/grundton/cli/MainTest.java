// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final String PIPELINE = "pipelines/house/pipeline.yaml";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpSaysWhatThereIs() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("Usage: grundton [-hV] [COMMAND]")
        .contains("run", "demo", "Exit codes:")
        .doesNotContain("bench");
  }

  @Test
  void anAbsentLandingFolderIsAMistakeAndNoQuietNight() {
    int code =
        run(
            "run",
            "--pipeline",
            PIPELINE,
            "--landing",
            folder.resolve("lnding").toString(),
            "--out",
            folder.toString(),
            "--date",
            "2026-03-02");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains(
            "J301 "
                + folder.resolve("lnding")
                + " the landing folder must exist and hold a folder for each source, but does not");
  }

  @Test
  void aSchemeThatIsNotKnownIsAMistake() {
    int code =
        run(
            "run",
            "--pipeline",
            PIPELINE,
            "--landing",
            "s3://bucket/landing",
            "--out",
            "gs://UPPER/out",
            "--date",
            "2026-03-02");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("J310 s3://bucket/landing a location must be a path on a disk or begin with one")
        .contains(
            "J310 gs://UPPER/out a location in a bucket must be gs://BUCKET/FOLDER, but was"
                + " 'gs://UPPER/out'");
    assertThat(run("run", "--pipeline", "gs://bucket", "--date", "2026-03-02"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("a location must name a file in a bucket, but was 'gs://bucket'");
  }

  @Test
  void datesMustBeGivenInOrder() {
    assertThat(run("run", "--pipeline", PIPELINE)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("give --delivered, or --date, or --from and --to");
    assertThat(run("run", "--pipeline", PIPELINE, "--from", "2026-03-02", "--to", "2026-03-01"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("--to must not be before --from, but was 2026-03-01 and 2026-03-02");
  }

  @Test
  void dateWithoutRecordsSaysSo() {
    int code =
        run(
            "run",
            "--pipeline",
            PIPELINE,
            "--out",
            folder.toString(),
            "--runner",
            "direct",
            "--date",
            "2020-01-01");
    assertThat(code).isEqualTo(3);
    assertThat(out.toString()).contains("1 date without records.");
  }

  @Test
  void tooManyRejectedRecordsPublishNothing() throws java.io.IOException {
    Path day = folder.resolve("landing/linden/2026-03-02");
    java.nio.file.Files.createDirectories(day);
    java.nio.file.Files.writeString(day.resolve("a.jsonl"), "{\"conversation_id\": 1}\n{}\n");
    int code =
        run(
            "run",
            "--pipeline",
            PIPELINE,
            "--landing",
            folder.resolve("landing").toString(),
            "--out",
            folder.resolve("out").toString(),
            "--runner",
            "direct",
            "--date",
            "2026-03-02");
    assertThat(code).isEqualTo(4);
    assertThat(out.toString())
        .contains("2 of 2 records were rejected, more than 5.00 %: nothing is published");
    assertThat(folder.resolve("out/_manifest")).doesNotExist();
  }

  private int run(String... args) {
    return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
  }
}
