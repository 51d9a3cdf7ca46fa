// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.delivery.Delivery;
import io.grundton.job.GlobView;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import io.grundton.transcript.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations of the client's own list that no source delivered. */
final class UndeliveredTest {
  private final Path folder;
  private final SmallLanding landing;
  private int runs;

  UndeliveredTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void agree() throws IOException {
    landing.pipeline(
        """
        deliveries:
          - {source: acme, from: 2026-03-02, by: 06:00, contact_list: "../lists/acme-{date}.csv"}
        """);
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    list(2, "one", "two", "three");
  }

  @Test
  void listsWhatIsInNoFolderWhereItMayBe() throws IOException {
    landing.deliver("2026-03-01", "early", 1, "2026-03-02T00:10:00Z");
    landing.deliver("2026-03-04", "two", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-05", "three", 1, "2026-03-02T10:00:00Z");
    list(2, "one", "two", "three", "early");
    run(AskedDates.on(march(2)));
    assertThat(undelivered(2)).containsExactly("acme three");
    assertThat(delivery(2).undelivered()).isEqualTo(1);
    assertThat(delivery(2).contactList()).isEqualTo(Delivery.ListState.READ);
  }

  @Test
  void runsOfOtherDatesSeeTheSameRows() throws IOException {
    for (int day = 3; day <= 8; day++) {
      landing.deliver("2026-03-0" + day, "own" + day, 1, "2026-03-0" + day + "T10:00:00Z");
      list(day, "own" + day, "late" + day, "never" + day);
    }
    landing.deliver("2026-03-06", "late4", 1, "2026-03-04T10:00:00Z");
    landing.deliver("2026-03-08", "late6", 1, "2026-03-06T10:00:00Z");
    run(new AskedDates.Range(march(2), march(8)));
    List<String> whole = allUndelivered();
    assertThat(whole)
        .contains("4: acme never4", "5: acme late5", "6: acme never6")
        .doesNotContain("4: acme late4", "6: acme late6");
    for (int day = 8; day >= 2; day--) {
      RunOutcome outcome = run(AskedDates.on(march(day)));
      assertThat(outcome.dates().values()).containsOnly(Fate.UNCHANGED);
      run(new AskedDates.Delivered(march(day)));
    }
    assertThat(allUndelivered()).isEqualTo(whole);
    Path alone = folder.resolve("alone");
    SmallRun.run(landing.request(AskedDates.on(march(4)), alone.toString(), "alone"));
    Storage other = new DiskStorage(alone);
    assertThat(rows(other, 6)).isEqualTo(undelivered(6));
  }

  @Test
  void rejectedAndRepeatedRecordsCountAsDelivered() throws IOException {
    landing.line("2026-03-02", "{\"conversation_id\": \"two\", \"channel\": \"fax\"}");
    landing.line("2026-03-02", "{\"channel\": 1, \"conversation_id\": \"three\" oops");
    landing.line("2026-03-02", "no JSON");
    landing.deliver("2026-03-02", "one", 1, "2026-03-02T10:00:00Z");
    landing.pipeline(pipelineLines() + "fail_on_reject_rate_bp: 10000\n");
    run(AskedDates.on(march(2)));
    assertThat(undelivered(2)).isEmpty();
    assertThat(delivery(2).undelivered()).isZero();
    assertThat(delivery(2).records()).isEqualTo(5);
  }

  @Test
  void whatIsExcludedOrOfAnotherSourceDoesNot() throws IOException {
    Path other = folder.resolve("landing/basil/2026-03-02/b.jsonl");
    Files.createDirectories(other.resolveSibling("."));
    Files.writeString(other, "{\"conversation_id\": \"two\"}\n");
    Files.writeString(
        landing.file("2026-03-02").resolveSibling("x.jsonl"), "{\"conversation_id\": \"three\"}\n");
    landing.pipeline(
        pipelineLines() + "exclude: [{file: '**/x.jsonl'}]\nfail_on_reject_rate_bp: 10000\n");
    run(AskedDates.on(march(2)));
    assertThat(undelivered(2)).containsExactly("acme three", "acme two");
  }

  @Test
  void aDeliveryThatIsMissingIsUndeliveredAsAWhole() throws IOException {
    Files.delete(landing.file("2026-03-02"));
    assertThat(run(new AskedDates.Delivered(march(2))).ending().exitCode()).isEqualTo(3);
    assertThat(undelivered(2)).containsExactly("acme one", "acme three", "acme two");
    assertThat(delivery(2).status()).isEqualTo(Delivery.Status.MISSING);
  }

  @Test
  void aLateDeliveryHealsTheListOfItsDate() throws IOException {
    run(new AskedDates.Delivered(march(2)));
    assertThat(undelivered(2)).containsExactly("acme three", "acme two");
    landing.deliver("2026-03-04", "two", 1, "2026-03-02T10:00:00Z");
    run(new AskedDates.Delivered(march(4)));
    assertThat(undelivered(2)).containsExactly("acme three");
  }

  @Test
  void aMarkAtItsStartCarriageReturnsAndRepeatedIdsDoNotMatter() throws IOException {
    write(2, "\uFEFFconversation_id\r\none\r\n\"two\"\r\ntwo\r\n\r\n");
    run(AskedDates.on(march(2)));
    assertThat(undelivered(2)).containsExactly("acme two");
    assertThat(delivery(2).undelivered()).isEqualTo(1);
  }

  @Test
  void aListWithoutAnIdIsReadAndOneThatIsNotThereIsMissing() throws IOException {
    landing.deliver("2026-03-03", "three", 1, "2026-03-03T10:00:00Z");
    write(2, "conversation_id\n");
    RunOutcome outcome = run(new AskedDates.Range(march(2), march(3)));
    assertThat(undelivered(2)).isEmpty();
    assertThat(delivery(2).undelivered()).isZero();
    assertThat(delivery(3).contactList()).isEqualTo(Delivery.ListState.MISSING);
    assertThat(delivery(3).undelivered()).isNull();
    assertThat(outcome.flaws()).isEmpty();
  }

  @Test
  void aListWithMistakesIsNotUsedAndTheyAreTold() throws IOException {
    write(2, "conversation_id\none\ntwo,2\n\"three\n");
    RunOutcome outcome = run(AskedDates.on(march(2)));
    assertThat(outcome.flaws())
        .hasSize(2)
        .allMatch(flaw -> flaw.contains("lists/acme-2026-03-02.csv"))
        .first()
        .asString()
        .startsWith("D102 ");
    assertThat(outcome.flaws().get(1)).endsWith(":3 a row must have one value, but has 2");
    assertThat(outcome.ending().exitCode()).isZero();
    assertThat(delivery(2).contactList()).isEqualTo(Delivery.ListState.UNREADABLE);
    assertThat(undelivered(2)).isEmpty();
  }

  @Test
  void whatWasFoundOutBeforeAListOrAFolderWasClearedAwayStays() throws IOException {
    landing.deliver("2026-03-03", "x", 1, "2026-03-03T10:00:00Z");
    run(AskedDates.on(march(2)));
    List<String> before = undelivered(2);
    assertThat(before).containsExactly("acme three", "acme two");
    Files.delete(folder.resolve("lists/acme-2026-03-02.csv"));
    assertThat(run(AskedDates.on(march(2))).dates())
        .containsEntry("delivery_date=2026-03-02", Fate.UNCHANGED);
    list(2, "one", "two", "three");
    Files.delete(landing.file("2026-03-02"));
    Path other = folder.resolve("landing/basil/2026-03-02/b.jsonl");
    Files.createDirectories(other.resolveSibling("."));
    Files.writeString(other, "");
    run(AskedDates.on(march(3)));
    assertThat(undelivered(2)).isEqualTo(before);
    assertThat(delivery(2).undelivered()).isEqualTo(2);
  }

  @Test
  void whatIsForgottenIsNotListedAgain() throws IOException {
    run(AskedDates.on(march(2)));
    String key = Keys.conversation("acme", "two");
    Erasure.Erased erased = new Erasure(out(), key, GlobView.ON).run("forget-1");
    assertThat(erased.dates()).containsExactly(date(2));
    assertThat(undelivered(2)).containsExactly("acme three");
    assertThat(delivery(2).undelivered()).isEqualTo(1);
    Recount recount = new Recount(out(), Recount.Depth.ROWS, GlobView.ON);
    recount.all();
    assertThat(recount.mismatches()).isEmpty();
    assertThat(run(AskedDates.on(march(2))).dates())
        .containsEntry("delivery_date=2026-03-02", Fate.UNCHANGED);
    try (var files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.US_ASCII))
            .doesNotContain(key);
      }
    }
  }

  private static String pipelineLines() {
    return """
        deliveries:
          - {source: acme, from: 2026-03-02, by: 06:00, contact_list: "../lists/acme-{date}.csv"}
        """;
  }

  private void list(int day, String... ids) throws IOException {
    write(day, "conversation_id\n" + String.join("\n", ids) + "\n");
  }

  private void write(int day, String text) throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/acme-" + march(day) + ".csv"), text);
  }

  private RunOutcome run(AskedDates dates) throws IOException {
    String out = folder.resolve("out").toString();
    return SmallRun.run(landing.request(dates, out, "run-" + runs++));
  }

  private Storage out() {
    return new DiskStorage(folder.resolve("out"));
  }

  private static Partition date(int day) {
    return new Partition(Partition.DELIVERY_DATE, march(day));
  }

  private Delivery delivery(int day) throws IOException {
    Manifest manifest = Manifests.current(out(), date(day)).orElseThrow();
    return DeliveryRows.of(out(), manifest).get(0);
  }

  /** Source and id of a date's rows, sorted. */
  private List<String> undelivered(int day) throws IOException {
    return rows(out(), day);
  }

  private List<String> allUndelivered() throws IOException {
    List<String> all = new java.util.ArrayList<>();
    for (int day = 2; day <= 8; day++) {
      for (String row : undelivered(day)) {
        all.add(day + ": " + row);
      }
    }
    return all;
  }

  private static List<String> rows(Storage out, int day) throws IOException {
    List<String> rows =
        PublishedRows.rows(out).getOrDefault(date(day) + "/undelivered", Collections.emptyList());
    return rows.stream()
        .map(
            row ->
                row.replaceAll(
                    ".*\"source_id\": \"([a-z]+)\", \"conversation_id\": \"([a-z0-9]+)\".*",
                    "$1 $2"))
        .map(Objects::requireNonNull)
        .sorted()
        .toList();
  }
}
