// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.gcs.Bucket;
import io.grundton.gcs.Emulator;
import io.grundton.gcs.Fault;
import io.grundton.gcs.FaultyProxy;
import io.grundton.json.ManifestJson;
import io.grundton.publish.Ending;
import io.grundton.publish.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose deliveries, settings and tables are in buckets. */
final class GcsRunTest {
  private static final Path HOUSE = Path.of("pipelines/house");
  private static final String ENDPOINT = "grundton.gcs.endpoint";
  private static final String PATIENCE = "grundton.gcs.patience-seconds";

  @TempDir private static Path folder;
  private static Emulator emulator;
  private static Bucket bucket;
  private static Map<String, String> undisturbed;
  private static int outs;

  private String out = "";

  @BeforeAll
  static void runTheNightOnADisk() throws IOException {
    emulator = Emulator.start();
    bucket = Bucket.in(emulator, "night");
    bucket.upload(HOUSE, "house");
    Path tables = folder.resolve("tables");
    assertThat(Answer.to(night(HOUSE.toString(), tables.toString(), "direct")).code())
        .isEqualTo(ExitCode.DONE);
    undisturbed = contentHashes(tables);
    assertThat(undisturbed).hasSizeGreaterThan(9);
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      emulator.close();
    }
  }

  @BeforeEach
  void reachTheEmulator() {
    out = "out-" + ++outs;
    System.setProperty(ENDPOINT, emulator.endpoint());
    System.setProperty(PATIENCE, "3");
  }

  @AfterEach
  void reachNothing() {
    System.clearProperty(ENDPOINT);
    System.clearProperty(PATIENCE);
  }

  @Test
  void everythingInBucketsGivesTheRowsOfADiskAndTheSecondRunPublishesNothing() {
    Answer first = Answer.to(inBuckets("flink"));
    assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.DONE);
    assertThat(first.out()).contains("Tables: " + bucket.at(out));
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
    assertThat(bucket.view(out)).isEqualTo(bucket.listed(out)).isNotEmpty();

    Map<String, Manifest> manifests = bucket.manifests(out);
    Answer second = Answer.to(inBuckets("direct"));
    assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.DONE);
    assertThat(bucket.manifests(out)).isEqualTo(manifests);
    assertThat(bucket.view(out)).isEqualTo(bucket.listed(out));
  }

  @Test
  void disksAndBucketsMix() throws IOException {
    Path tables = folder.resolve("mixed");
    assertThat(
            Answer.to(
                    "run",
                    "--pipeline",
                    HOUSE.resolve("pipeline.yaml").toString(),
                    "--landing",
                    bucket.at("house/sample/landing/"),
                    "--roster",
                    bucket.at("house/sample/roster.csv"),
                    "--out",
                    tables.toString(),
                    "--date",
                    "2026-03-02",
                    "--runner",
                    "direct")
                .code())
        .isEqualTo(ExitCode.DONE);
    assertThat(contentHashes(tables)).isEqualTo(undisturbed);
    assertThat(Answer.to("policy", "test", bucket.at("house/packs/house-en.yaml")).code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void whateverHappensOnTheWayTheEndIsThatOfAnUndisturbedRun() throws IOException {
    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      System.setProperty(ENDPOINT, proxy.endpoint());
      proxy.breaks(r -> r.contains("_manifest") && isCreation(r), Fault.LOST_RESPONSE, 3);
      proxy.breaks(r -> r.contains("_manifest") && isCreation(r), Fault.PRECONDITION_FAILED, 2);
      proxy.breaks(r -> r.contains("_runs") && isCreation(r), Fault.UNAVAILABLE, 3);
      proxy.breaks(r -> r.contains("_runs") && isCreation(r), Fault.LOST_RESPONSE, 3);
      proxy.breaks(r -> r.contains("_runs") && isCreation(r), Fault.DROPPED_REQUEST, 3);
      proxy.breaks(r -> r.contains("rewriteTo"), Fault.TOO_MANY_REQUESTS, 2);
      proxy.breaks(r -> r.contains("alt=media"), Fault.CUT_RESPONSE, 4);
      proxy.breaks(r -> r.startsWith("GET"), Fault.TOO_MANY_REQUESTS, 5);
      Answer run = Answer.to(inBuckets("direct"));
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
      assertThat(proxy.broken()).hasSize(25);
    }
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
    assertThat(bucket.view(out)).isEqualTo(bucket.listed(out));
    assertThat(bucket.manifests(out).keySet()).allMatch(path -> path.endsWith("/1.json"));
  }

  @Test
  void aDeliveryThatGoogleWouldDecompressGivesTheSameRows() throws IOException {
    bucket.upload(HOUSE, "packed");
    for (String name : bucket.names("packed/sample/landing")) {
      byte[] text = Files.readAllBytes(HOUSE.resolve("sample/landing/" + name));
      bucket.putPacked("packed/sample/landing/" + name, text);
    }
    Answer run = Answer.to(night(bucket.at("packed"), bucket.at(out), "direct"));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
  }

  @Test
  void aDeliveryThatIsReplacedWhileItIsReadMeansToTryLater() throws IOException {
    bucket.upload(HOUSE, "replaced");
    String delivery = "sample/landing/linden/2026-03-02/conversations.jsonl";
    byte[] text = Files.readAllBytes(HOUSE.resolve(delivery));
    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      System.setProperty(ENDPOINT, proxy.endpoint());
      proxy.after(
          request -> {
            if (request.contains("linden/2026-03-02/&")) {
              bucket.put("replaced/" + delivery, text);
            }
          });
      Answer run = Answer.to(night(bucket.at("replaced"), bucket.at(out), "direct"));
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.TRY_LATER);
      assertThat(run.err())
          .contains(
              bucket.at("replaced/" + delivery)
                  + ": the file must stay as it was listed, but was replaced or removed");
    }
    assertThat(bucket.manifests(out)).isEmpty();
    System.setProperty(ENDPOINT, emulator.endpoint());
    assertThat(Answer.to(night(bucket.at("replaced"), bucket.at(out), "direct")).code())
        .isEqualTo(ExitCode.DONE);
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
  }

  @Test
  void ofTwoRunsAtOnceOneWinsAndTheOtherSaysSo() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      proxy.before(
          request -> {
            if (request.contains("_manifest") && isCreation(request)) {
              held.countDown();
              await(release);
            }
          });
      System.setProperty(ENDPOINT, proxy.endpoint());
      CompletableFuture<Answer> slow =
          CompletableFuture.supplyAsync(() -> Answer.to(inBuckets("direct")));
      assertThat(held.await(1, TimeUnit.MINUTES)).isTrue();
      System.setProperty(ENDPOINT, emulator.endpoint());
      Answer fast = Answer.to(inBuckets("direct"));
      Map<String, Manifest> published = bucket.manifests(out);
      release.countDown();
      assertThat(fast.code()).as(fast.err()).isEqualTo(ExitCode.DONE);
      assertThat(slow.get().code()).as(slow.get().err()).isEqualTo(Ending.LOST.exitCode());
      assertThat(bucket.manifests(out)).isEqualTo(published);
    }
    assertThat(bucket.contentHashes(out)).isEqualTo(undisturbed);
    assertThat(bucket.view(out)).isEqualTo(bucket.listed(out));
  }

  @Test
  void aStorageThatStaysSilentMeansToTryLaterOnEveryEngine() throws IOException {
    System.setProperty(PATIENCE, "1");
    for (String engine : new String[] {"direct", "flink"}) {
      try (FaultyProxy proxy = new FaultyProxy(emulator)) {
        System.setProperty(ENDPOINT, proxy.endpoint());
        proxy.breaks(r -> r.contains("_runs"), Fault.UNAVAILABLE, 100_000);
        Answer run = Answer.to(inBuckets(engine));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(run.err())
            .contains(
                bucket.at(out + "/_runs/"),
                ": the storage must answer, but does not: 503 injected; try again later");
      }
      assertThat(bucket.manifests(out)).isEmpty();
    }
  }

  @Test
  void silenceBeforeTheRunMeansToTryLaterToo() throws IOException {
    System.setProperty(PATIENCE, "1");
    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      System.setProperty(ENDPOINT, proxy.endpoint());
      proxy.breaks(r -> r.contains("roster.csv"), Fault.UNAVAILABLE, 100_000);
      assertThat(Answer.to(inBuckets("direct")).code()).isEqualTo(ExitCode.TRY_LATER);
    }
  }

  @Test
  void whatIsAbsentOrForbiddenIsTheUsersToMend() throws IOException {
    Answer absent = Answer.to(night(bucket.at("house"), "gs://no-such-bucket/out", "direct"));
    assertThat(absent.code()).isEqualTo(ExitCode.USAGE);
    assertThat(absent.err()).contains("the bucket must exist, but does not");

    Answer typo =
        Answer.to(
            "run",
            "--pipeline",
            bucket.at("house/pipelin.yaml"),
            "--landing",
            bucket.at("house/sample/landing"),
            "--out",
            bucket.at(out),
            "--date",
            "2026-03-02");
    assertThat(typo.code()).isEqualTo(ExitCode.USAGE);
    assertThat(typo.err()).contains(bucket.at("house/pipelin.yaml") + " the file does not exist");

    try (FaultyProxy proxy = new FaultyProxy(emulator)) {
      System.setProperty(ENDPOINT, proxy.endpoint());
      proxy.breaks(r -> r.contains("_runs"), Fault.FORBIDDEN, 100_000);
      Answer forbidden = Answer.to(inBuckets("direct"));
      assertThat(forbidden.code()).as(forbidden.err()).isEqualTo(ExitCode.USAGE);
      assertThat(forbidden.err())
          .contains("these credentials must be allowed to do this, but are not: 403 injected");
    }
  }

  private String[] inBuckets(String engine) {
    return night(bucket.at("house"), bucket.at(out), engine);
  }

  private static String[] night(String house, String out, String engine) {
    return new String[] {
      "run",
      "--pipeline",
      house + "/pipeline.yaml",
      "--out",
      out,
      "--date",
      "2026-03-02",
      "--runner",
      engine,
      "--parallelism",
      "1"
    };
  }

  private static boolean isCreation(String request) {
    return request.startsWith("POST /upload/");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> contentHashes(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out.resolve("_manifest"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Manifest manifest = ManifestJson.read(Files.readAllBytes(file));
        manifest
            .tables()
            .forEach(
                (table, content) ->
                    hashes.put(
                        manifest.partition() + "/" + table,
                        content.rows() + " rows " + content.contentHash()));
      }
    }
    return hashes;
  }
}
