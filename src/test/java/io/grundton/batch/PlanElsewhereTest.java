// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan that is read by a process with another working directory. */
final class PlanElsewhereTest {
  @Test
  void everyFileHasAnAbsoluteName() throws IOException {
    LocalDate date = LocalDate.parse("2026-03-02");
    RunPlan plan =
        RunPlanner.plan(
                new RunRequest(
                    new Location("pipelines/../pipelines/house/pipeline.yaml"),
                    "pipelines/house/sample/landing",
                    null,
                    "target/elsewhere",
                    new AskedDates.Range(date, date),
                    null,
                    "elsewhere",
                    1,
                    Set.of(),
                    null))
            .plan();
    Path here = Path.of("").toAbsolutePath();
    assertThat(plan.pipeline().name())
        .isEqualTo(here.resolve("pipelines/house/pipeline.yaml").toString());
    assertThat(plan.landing()).isEqualTo(here.resolve("pipelines/house/sample/landing").toString());
    assertThat(plan.out()).isEqualTo(here.resolve("target/elsewhere").toString());
    assertThat(plan.packs()).isNotEmpty();
    assertThat(plan.packs().keySet()).allMatch(name -> name.startsWith(here + "/"));
    assertThat(Workbench.of(plan).packs().keySet()).isSubsetOf(plan.packs().keySet());
    Workbench.clear(plan);
  }
}
