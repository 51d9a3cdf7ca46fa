// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.demo.DemoMonth;
import io.grundton.demo.DemoPlan;
import io.grundton.demo.PlantedFacts;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SameRowsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final Path PIPELINE = Path.of("pipelines/demo/pipeline.yaml");

  @TempDir private static Path folder;
  private static PlantedFacts facts;
  private static RunFixture fixture;
  private static Path reference;
  private static RunOutcome outcome;

  @BeforeAll
  static void makeFourDaysAndRunThemOnOneThread() throws IOException {
    facts = DemoMonth.write(folder, new DemoPlan(FIRST, 4, 600, 7));
    fixture = new RunFixture(PIPELINE, folder, FIRST, FIRST.plusDays(3));
    reference = folder.resolve("flink-1");
    outcome = fixture.run(reference, Engine.FLINK, 1);
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    FileLine totals = outcome.totals();
    assertThat(totals.recordsIn()).isEqualTo(facts.deliveries().lines());
    assertThat(totals.kept()).isEqualTo(facts.deliveries().conversations());
    assertThat(totals.rejected()).isEqualTo(facts.deliveries().rejected());
    assertThat(totals.duplicate())
        .isEqualTo(facts.deliveries().duplicates() + facts.deliveries().revisions());
    assertThat(outcome.problems()).isEmpty();
    for (Manifest manifest : RunFixture.manifests(reference).values()) {
      FileLine sum = manifest.reconciliation().sum();
      assertThat(sum.recordsIn())
          .as("%s", manifest.partition())
          .isEqualTo(
              sum.kept()
                  + sum.rejected()
                  + sum.duplicate()
                  + sum.conflict()
                  + sum.otherDate()
                  + sum.tooLate()
                  + sum.outOfScope());
      if (manifest.partition().column().equals("conversation_date")) {
        assertThat(Objects.requireNonNull(manifest.tables().get("conversation")).rows())
            .isEqualTo(manifest.reconciliation().audited())
            .isEqualTo(sum.kept());
      }
    }
  }

  @Test
  void twoThreadsWriteTheRowsOfOne() throws IOException {
    Path out = folder.resolve("flink-2");
    fixture.run(out, Engine.FLINK, 2);
    assertThat(RunFixture.contentHashes(out)).isEqualTo(RunFixture.contentHashes(reference));
  }

  @Test
  void theDirectRunnerWritesTheRowsOfFlink() throws IOException {
    Path out = folder.resolve("direct");
    fixture.run(out, Engine.DIRECT, 2);
    assertThat(RunFixture.contentHashes(out)).isEqualTo(RunFixture.contentHashes(reference));
  }

  @Test
  void aDateAloneHasTheRowsAndReconciliationItHasInARange() throws IOException {
    Path out = folder.resolve("one-date");
    LocalDate second = FIRST.plusDays(1);
    new RunFixture(PIPELINE, folder, second, second).run(out, Engine.DIRECT, 1);
    String path = "conversation_date=2026-10-02/1.json";
    Manifest alone = Objects.requireNonNull(RunFixture.manifests(out).get(path));
    Manifest inRange = Objects.requireNonNull(RunFixture.manifests(reference).get(path));
    assertThat(alone.sameRowsAs(inRange)).isTrue();
    assertThat(alone.reconciliation()).isEqualTo(inRange.reconciliation());
    assertThat(alone.inputs()).isEqualTo(inRange.inputs());
  }

  @Test
  void aSecondRunPublishesNothingAndLeavesNoTable() throws IOException {
    Path out = folder.resolve("twice");
    fixture.run(out, Engine.DIRECT, 1);
    Map<String, Manifest> before = RunFixture.manifests(out);
    List<Path> view = parquetFiles(out);
    RunOutcome second = fixture.run(out, Engine.DIRECT, 2);
    assertThat(second.dates().values()).containsOnly(Fate.UNCHANGED);
    assertThat(RunFixture.manifests(out)).isEqualTo(before);
    assertThat(parquetFiles(out)).isEqualTo(view);
  }

  private static List<Path> parquetFiles(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
