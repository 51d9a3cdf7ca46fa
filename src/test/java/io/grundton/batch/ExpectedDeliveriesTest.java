// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.publish.Ending;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs say of deliveries that were expected, night after night. */
final class ExpectedDeliveriesTest {
  private static final String DAILY = "deliveries: [{source: acme, from: 2026-03-02, by: 06:00}]\n";
  private static final AskedDates SECOND = new AskedDates.Delivered(march(2));

  private final Path folder;
  private final SmallLanding landing;
  private int runs;

  ExpectedDeliveriesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
    landing.pipeline(DAILY);
  }

  @Test
  void aDeliveryIsOnTimeUpToItsAgreedHourAndLateAfterIt() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T06:00:00Z");
    deliver("2026-03-03", "b", "2026-03-04T06:00:00.001Z");
    RunOutcome outcome = run(new AskedDates.Range(march(2), march(3)));
    assertThat(outcome.ending()).isEqualTo(Ending.PUBLISHED);
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at 2026-03-03T06:00:00Z 0 1 1 on_time");
    assertThat(deliveries(3)).containsExactly("acme 06:00Z at 2026-03-04T06:00:00.001Z 1 1 1 late");
    assertThat(outcome.deliveries())
        .extracting(delivery -> delivery.status().code())
        .containsExactly("on_time", "late");
  }

  @Test
  void aMissingDeliveryIsPublishedWithoutAnyRecordAndBecomesLateWhenItComes() throws IOException {
    RunOutcome quiet = run(SECOND);
    assertThat(quiet.ending()).isEqualTo(Ending.NO_RECORDS);
    assertThat(quiet.dates()).containsEntry("delivery_date=2026-03-02", Fate.PUBLISHED);
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at null null 0 0 missing");
    assertThat(run(SECOND).dates()).containsEntry("delivery_date=2026-03-02", Fate.UNCHANGED);

    deliver("2026-03-02", "a", "2026-03-03T08:00:00Z");
    assertThat(run(SECOND).ending()).isEqualTo(Ending.PUBLISHED);
    assertThat(deliveries(2))
        .containsExactly("acme 06:00Z at 2026-03-03T08:00:00Z 7200000 1 1 late");
  }

  @Test
  void theMomentOfJudgementOnlyAddsWhatIsMissing() throws IOException {
    AsOf before = new AsOf.Moment(Instant.parse("2026-03-03T05:59:59Z"));
    assertThat(run(SECOND, before).dates()).isEmpty();
    assertThat(Manifests.currentSequence(out(), date(2))).isZero();
    run(SECOND, new AsOf.Moment(Instant.parse("2026-03-03T06:00:00Z")));
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at null null 0 0 missing");
    run(SECOND, before);
    run(SECOND, new AsOf.Date(march(3)));
    assertThat(Manifests.currentSequence(out(), date(2))).isEqualTo(1);
  }

  @Test
  void whatCameIsJudgedBeforeItIsDue() throws IOException {
    deliver("2026-03-02", "a", "2026-03-02T23:00:00Z");
    run(SECOND, new AsOf.Date(march(3)));
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at 2026-03-02T23:00:00Z 0 1 1 on_time");
  }

  @Test
  void datesAfterThoseThatAreNamedAreNotDue() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    deliver("2026-03-04", "b", "2026-03-05T05:00:00Z");
    run(AskedDates.on(march(2)));
    assertThat(Manifests.currentSequence(out(), date(3))).isZero();
    run(new AskedDates.Range(march(2), march(4)));
    assertThat(deliveries(3)).containsExactly("acme 06:00Z at null null 0 0 missing");
  }

  @Test
  void theEarliestArrivalThatWasSeenStaysAndASecondRunPublishesNothing() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    run(SECOND);
    arrive("2026-03-02", "2026-03-09T05:00:00Z");
    RunOutcome second = run(SECOND);
    assertThat(second.dates().values()).containsOnly(Fate.UNCHANGED);
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at 2026-03-03T05:00:00Z 0 1 1 on_time");
  }

  @Test
  void aNewAgreementJudgesOldArrivals() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    run(SECOND);
    landing.pipeline("deliveries: [{source: acme, from: 2026-03-02, by: 04:00}]\n");
    arrive("2026-03-02", "2026-03-09T05:00:00Z");
    run(SECOND);
    assertThat(deliveries(2))
        .containsExactly("acme 04:00Z at 2026-03-03T05:00:00Z 3600000 1 1 late");
    landing.pipeline("");
    run(SECOND);
    assertThat(deliveries(2)).isEmpty();
  }

  @Test
  void ofSeveralFilesTheFirstCountsAndUnfinishedOnesDoNot() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T07:00:00Z");
    file("acme/2026-03-02/b.jsonl.part", "2026-03-03T01:00:00Z");
    file("acme/2026-03-02/more/c.jsonl", "2026-03-03T06:30:00Z");
    file("acme/2026-03-03/only.jsonl.tmp", "2026-03-03T06:30:00Z");
    run(new AskedDates.Range(march(2), march(3)));
    assertThat(deliveries(2))
        .containsExactly("acme 06:00Z at 2026-03-03T06:30:00Z 1800000 2 1 late");
    assertThat(deliveries(3)).containsExactly("acme 06:00Z at null null 0 0 missing");
  }

  @Test
  void weekdaysHolidaysAndPeriodsAreThoseOfTheFolders() throws IOException {
    landing.pipeline(
        """
        deliveries:
          - {source: acme, from: 2026-03-02, to: 2026-03-05, by: 06:00, weekdays: [mon, tue, wed],
             holidays: [2026-03-03]}
          - {source: acme, from: 2026-03-06, by: 12:00, days_after: 0, weekdays: fri}
          - {source: basil, from: 2026-03-05, by: 06:00}
        """);
    run(new AskedDates.Range(march(1), march(8)), null);
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8))
        .extracting(this::deliveries)
        .containsExactly(
            List.of(),
            List.of("acme 06:00Z at null null 0 0 missing"),
            List.of(),
            List.of("acme 06:00Z at null null 0 0 missing"),
            List.of("basil 06:00Z at null null 0 0 missing"),
            List.of(
                "acme 12:00Z at null null 0 0 missing", "basil 06:00Z at null null 0 0 missing"),
            List.of("basil 06:00Z at null null 0 0 missing"),
            List.of("basil 06:00Z at null null 0 0 missing"));
  }

  @Test
  void whatIsExcludedDoesNotCountAsDelivered() throws IOException {
    landing.pipeline(DAILY + "exclude: [{file: acme/*/a.jsonl}]\n");
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    run(SECOND);
    assertThat(deliveries(2)).containsExactly("acme 06:00Z at null null 0 0 missing");
  }

  @Test
  void aFolderThatWasClearedAwayStaysAsItWas() throws IOException {
    landing.pipeline(
        """
        deliveries:
          - {source: acme, from: 2026-03-02, by: 06:00}
          - {source: basil, from: 2026-03-02, by: 06:00}
        """);
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    file("basil/2026-03-02/b.jsonl", "2026-03-03T05:30:00Z");
    run(SECOND);
    List<String> before = deliveries(2);
    Files.delete(folder.resolve("landing/basil/2026-03-02/b.jsonl"));
    run(SECOND);
    assertThat(deliveries(2)).isEqualTo(before);
    Files.delete(landing.file("2026-03-02"));
    run(SECOND);
    assertThat(deliveries(2)).isEqualTo(before);
    assertThat(Manifests.currentSequence(out(), date(2))).isEqualTo(1);
  }

  @Test
  void nightAfterNightGivesWhatOneRunOverAllDatesGives() throws IOException {
    deliver("2026-03-02", "a", "2026-03-03T05:00:00Z");
    deliver("2026-03-04", "c", "2026-03-05T09:00:00Z");
    for (int day = 2; day <= 4; day++) {
      run(new AskedDates.Delivered(march(day)));
    }
    Path again = folder.resolve("again");
    SmallRun.run(
        landing.request(new AskedDates.Range(march(2), march(4)), again.toString(), "once"));
    assertThat(PublishedRows.hashes(out())).isEqualTo(PublishedRows.hashes(new DiskStorage(again)));
  }

  private void deliver(String date, String id, String arrived) throws IOException {
    landing.deliver(date, id, 1, date + "T10:00:00Z");
    arrive(date, arrived);
  }

  private void arrive(String date, String arrived) throws IOException {
    Files.setLastModifiedTime(landing.file(date), FileTime.from(Instant.parse(arrived)));
  }

  private void file(String name, String arrived) throws IOException {
    Path file = folder.resolve("landing").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(arrived)));
  }

  private RunOutcome run(AskedDates dates) throws IOException {
    return run(dates, null);
  }

  private RunOutcome run(AskedDates dates, @Nullable AsOf asOf) throws IOException {
    String out = folder.resolve("out").toString();
    return SmallRun.run(landing.request(dates, asOf, out, "run-" + runs++));
  }

  private Storage out() {
    return new DiskStorage(folder.resolve("out"));
  }

  private static Partition date(int day) {
    return new Partition(Partition.DELIVERY_DATE, march(day));
  }

  /** Source, agreed hour, arrival, lateness, files, records and status of a date's rows. */
  private List<String> deliveries(int day) {
    try {
      Manifest manifest = Manifests.current(out(), date(day)).orElse(null);
      return manifest == null ? List.of() : DeliveryRows.lines(out(), manifest);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
