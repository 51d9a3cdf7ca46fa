// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.gcs.Bucket;
import io.grundton.gcs.Emulator;
import io.grundton.gcs.FaultyProxy;
import io.grundton.publish.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run that publishes to a bucket is killed without warning and then repeated. As for {@link
 * KilledProcessTest}, {@code -Dkill.points=24} runs it.
 */
@EnabledIfSystemProperty(
    named = "kill.points",
    matches = "[1-9][0-9]*",
    disabledReason = "starts two processes for each moment; -Dkill.points=24 runs it")
final class GcsKillTest {
  private static final String ENDPOINT = "grundton.gcs.endpoint";

  @TempDir private static Path folder;
  private static Emulator emulator;
  private static Bucket bucket;
  private static Map<String, String> undisturbed;

  /** When the process is killed. */
  enum Moment {
    BEFORE_THE_FIRST_TABLE_FILE(false, 1, ".parquet"),
    AFTER_THE_THIRD_TABLE_FILE(true, 3, ".parquet"),
    BEFORE_THE_FIRST_MANIFEST(false, 1, "_manifest/"),
    AFTER_THE_FIRST_MANIFEST(true, 1, "_manifest/"),
    BEFORE_THE_LAST_MANIFEST(false, 1, "_manifest/conversation_date=2026-03-02"),
    AFTER_THE_LAST_MANIFEST(true, 1, "_manifest/conversation_date=2026-03-02"),
    AMID_THE_VIEW(true, 2, "rewriteTo"),
    BEFORE_THE_OUTCOME(false, 1, "outcome.json");

    private final boolean carriedOut;
    private final int occurrence;
    private final String request;

    Moment(boolean carriedOut, int occurrence, String request) {
      this.carriedOut = carriedOut;
      this.occurrence = occurrence;
      this.request = request;
    }
  }

  @BeforeAll
  static void runUndisturbed() throws IOException {
    emulator = Emulator.start();
    bucket = Bucket.in(emulator, "killed");
    bucket.upload(Path.of("pipelines/house"), "house");
    assertThat(rerun("undisturbed").code()).isEqualTo(ExitCode.DONE);
    undisturbed = bucket.contentHashes("undisturbed");
  }

  @AfterAll
  static void stop() {
    System.clearProperty(ENDPOINT);
    if (emulator != null) {
      emulator.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aKilledRunLeavesWholeDatesAndTheNextOneEndsAsIfNothingHadHappened(Moment moment)
      throws Exception {
    String out = moment.name();
    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      CompletableFuture<Process> run = new CompletableFuture<>();
      AtomicInteger seen = new AtomicInteger();
      Consumer<String> kill =
          request -> {
            if (request.startsWith("POST")
                && request.contains(moment.request)
                && seen.incrementAndGet() == moment.occurrence) {
              run.join().destroyForcibly().onExit().join();
            }
          };
      if (moment.carriedOut) {
        proxy.after(kill);
      } else {
        proxy.before(kill);
      }
      Process process =
          Grundton.start(
              folder.resolve(out + ".log"),
              List.of("-D" + ENDPOINT + "=" + proxy.endpoint()),
              night(out));
      run.complete(process);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 9);
    }
    assertThat(bucket.names(out)).containsAll(filesOfManifests(out));

    Answer again = rerun(out);
    assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
    assertThat(bucket.names(out)).containsAll(filesOfManifests(out));
    assertThat(bucket.view(out)).isEqualTo(bucket.listed(out));
  }

  private static List<String> filesOfManifests(String out) {
    return bucket.manifests(out).values().stream()
        .flatMap(manifest -> manifest.tables().values().stream())
        .flatMap(content -> content.files().stream())
        .map(Manifest.TableFile::path)
        .toList();
  }

  private static Answer rerun(String out) {
    System.setProperty(ENDPOINT, emulator.endpoint());
    return Answer.to(night(out));
  }

  private static String[] night(String out) {
    return new String[] {
      "run",
      "--pipeline",
      bucket.at("house/pipeline.yaml"),
      "--out",
      bucket.at(out),
      "--date",
      "2026-03-02",
      "--runner",
      "direct",
      "--parallelism",
      "1"
    };
  }
}
