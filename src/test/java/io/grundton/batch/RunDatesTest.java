// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.problem.ProblemsException;
import io.grundton.publish.Allowance;
import io.grundton.publish.Ending;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.publish.RunOutcome.TooLate;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which dates a run computes, which it leaves as they are, and what it refuses to publish. */
final class RunDatesTest {
  private final Path folder;
  private final SmallLanding landing;
  private int runs;

  RunDatesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliverThreeDays() throws IOException {
    landing.deliver("2026-03-02", "two", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-03", "three", 1, "2026-03-03T10:00:00Z");
    landing.deliver("2026-03-04", "four", 1, "2026-03-04T10:00:00Z");
  }

  @Test
  void aDeliveryDateTouchesTheDatesOfItsConversations() throws IOException {
    landing.deliver("2026-03-04", "late", 1, "2026-03-02T23:59:59Z");
    landing.deliver("2026-03-04", "early", 1, "2026-03-05T00:00:00Z");
    RunDates dates = plan(new AskedDates.Delivered(march(4))).dates();
    assertThat(dates)
        .isEqualTo(new RunDates(days(2, 4, 5), new TreeSet<>(), days(1, 2, 3, 4, 5, 6, 7)));
  }

  @Test
  void aRevisionTouchesTheDateThatPublishedTheFirstOne() throws IOException {
    landing.deliver("2026-03-04", "two", 2, "2026-03-03T00:10:00Z");
    run(new AskedDates.Range(march(2), march(2)));
    Files.delete(landing.file("2026-03-04"));
    landing.deliver("2026-03-04", "two", 3, "2026-03-04T00:10:00Z");
    assertThat(plan(new AskedDates.Delivered(march(4))).dates().conversations())
        .isEqualTo(days(2, 4));
    RunOutcome outcome = run(new AskedDates.Delivered(march(4)));
    assertThat(outcome.dates())
        .isEqualTo(
            Map.of(
                "conversation_date=2026-03-02", Fate.PUBLISHED,
                "conversation_date=2026-03-04", Fate.EMPTY,
                "delivery_date=2026-03-02", Fate.UNCHANGED,
                "delivery_date=2026-03-03", Fate.UNCHANGED,
                "delivery_date=2026-03-04", Fate.UNCHANGED));
  }

  @Test
  void everyRecordOfADeliveryIsCountedEvenIfItTouchesNoDate() throws IOException {
    landing.deliver("2026-03-09", "old", 1, "2026-03-02T10:00:00Z");
    landing.line("2026-03-09", "{}");
    RunOutcome outcome = run(new AskedDates.Delivered(march(9)), Allowance.EMPTY, Allowance.SHRINK);
    assertThat(outcome.totals()).isEqualTo(new FileLine("", 2, 0, 1, 0, 0, 0, 1, 0));
    assertThat(outcome.tooLate()).containsExactly(new TooLate("acme/2026-03-09/a.jsonl", 1));
    assertThat(outcome.problems())
        .containsExactly("1 of 2 records were rejected, more than 5.00 %: nothing is published");
  }

  @Test
  void aNightWithoutADeliverySaysSoUnlessThatIsAllowed() throws IOException {
    AskedDates quiet = new AskedDates.Delivered(march(20));
    assertThat(run(quiet).ending()).isEqualTo(Ending.NO_RECORDS);
    assertThat(run(quiet, Allowance.EMPTY).ending()).isEqualTo(Ending.PUBLISHED);
  }

  @Test
  void nightAfterNightGivesWhatOneRunOverAllDatesGives() throws IOException {
    landing.deliver("2026-03-04", "two", 2, "2026-03-02T10:00:00Z", "It is broken.");
    for (int day = 2; day <= 4; day++) {
      run(new AskedDates.Delivered(march(day)));
    }
    Storage nights = out();
    Path again = folder.resolve("again");
    SmallRun.run(
        landing.request(new AskedDates.Range(march(2), march(4)), again.toString(), "once"));
    assertThat(PublishedRows.hashes(nights))
        .isEqualTo(PublishedRows.hashes(new DiskStorage(again)));
  }

  @Test
  void closedDatesStayAsTheyAreAndTheirRecordsAreTooLate() throws IOException {
    run(new AskedDates.Range(march(2), march(3)));
    landing.pipeline("closed_until: 2026-03-02\n");
    landing.deliver("2026-03-03", "more", 1, "2026-03-02T11:00:00Z");
    RunOutcome outcome = run(new AskedDates.Range(march(2), march(3)));
    assertThat(outcome.dates())
        .containsEntry("conversation_date=2026-03-02", Fate.CLOSED)
        .containsEntry("conversation_date=2026-03-03", Fate.UNCHANGED);
    assertThat(outcome.totals().tooLate()).isEqualTo(2);
    assertThat(outcome.ending()).isEqualTo(Ending.PUBLISHED);
    assertThat(manifest(2).rows("conversation")).isEqualTo(1);

    assertThat(run(new AskedDates.Delivered(march(3))).dates())
        .containsEntry("conversation_date=2026-03-02", Fate.CLOSED);
  }

  @Test
  void onlyClosedDatesAreAMistakeUntilTheyAreOpenedAgain() throws IOException {
    run(new AskedDates.Range(march(2), march(3)));
    landing.pipeline("closed_until: 2026-03-03\n");
    landing.deliver("2026-03-03", "more", 1, "2026-03-02T11:00:00Z");
    assertThatThrownBy(() -> run(new AskedDates.Range(march(2), march(3))))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "J309 %s a date must be asked for that is not closed, but all of 2026-03-02 to"
                    .formatted(landing.pipeline())
                + " 2026-03-03 are (closed_until: 2026-03-03); --reopen publishes them again");
    run(new AskedDates.Range(march(2), march(3)), Allowance.REOPEN);
    assertThat(manifest(2).reopened()).isTrue();
    assertThat(manifest(2).rows("conversation")).isEqualTo(2);
    assertThat(manifest(3).reopened()).isFalse();
  }

  @Test
  void aDateThatWouldLoseTooMuchIsHeldBackUntilThatIsAllowed() throws IOException {
    landing.deliver("2026-03-03", "threeb", 1, "2026-03-03T11:00:00Z");
    AskedDates all = new AskedDates.Range(march(2), march(3));
    run(all);
    Files.delete(landing.file("2026-03-02"));
    Files.delete(landing.file("2026-03-03"));
    landing.deliver("2026-03-03", "three", 1, "2026-03-03T10:00:00Z");
    RunOutcome held = run(all);
    assertThat(held.ending()).isEqualTo(Ending.HELD_BACK);
    assertThat(held.problems())
        .containsExactly(
            "conversation_date=2026-03-02: 1 of 1 published conversations would be lost, more than"
                + " 5.00 %: not published",
            "conversation_date=2026-03-03: 1 of 2 published conversations would be lost, more than"
                + " 5.00 %: not published");
    assertThat(manifest(3).rows("conversation")).isEqualTo(2);

    RunOutcome allowed = run(all, Allowance.SHRINK);
    assertThat(allowed.dates())
        .containsEntry("conversation_date=2026-03-02", Fate.EMPTY)
        .containsEntry("conversation_date=2026-03-03", Fate.PUBLISHED);
    run(all, Allowance.SHRINK, Allowance.EMPTY);
    assertThat(manifest(2).rows("conversation")).isZero();
  }

  @Test
  void aShareOfLossesMayBeSetInThePipelineFile() throws IOException {
    landing.deliver("2026-03-03", "threeb", 1, "2026-03-03T11:00:00Z");
    run(AskedDates.on(march(3)));
    Files.delete(landing.file("2026-03-03"));
    landing.deliver("2026-03-03", "three", 1, "2026-03-03T10:00:00Z");
    landing.pipeline("max_shrink_bp: 5000\n");
    assertThat(run(AskedDates.on(march(3))).ending()).isEqualTo(Ending.PUBLISHED);
  }

  @Test
  void aRunIdIsUsedOnce() throws IOException {
    AskedDates dates = AskedDates.on(march(3));
    SmallRun.run(landing.request(dates, folder.resolve("out").toString(), "nightly"));
    assertThatThrownBy(
            () -> SmallRun.run(landing.request(dates, folder.resolve("out").toString(), "nightly")))
        .isInstanceOf(ProblemsException.class)
        .hasMessageEndingWith("the run id must be a new one, but a run 'nightly' has ended here");
  }

  @Test
  void aRangeRunsForward() {
    assertThatThrownBy(() -> new AskedDates.Range(march(3), march(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a range must not end before it begins, but was 2026-03-03 to 2026-03-02");
  }

  private RunPlan plan(AskedDates dates) throws IOException {
    return RunPlanner.plan(
            landing.request(dates, folder.resolve("out").toString(), "run-" + runs++))
        .plan();
  }

  private RunOutcome run(AskedDates dates, Allowance... allowances) throws IOException {
    return SmallRun.run(
        landing.request(dates, folder.resolve("out").toString(), "run-" + runs++, allowances));
  }

  private Storage out() {
    return new DiskStorage(folder.resolve("out"));
  }

  private Manifest manifest(int day) throws IOException {
    return Manifests.current(out(), new Partition(Partition.CONVERSATION_DATE, march(day)))
        .orElseThrow();
  }

  private static SortedSet<LocalDate> days(Integer... days) {
    return new TreeSet<>(List.of(days).stream().map(SmallLanding::march).toList());
  }
}
