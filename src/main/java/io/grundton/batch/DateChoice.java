// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.Pipeline;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.publish.Allowance;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Chooses the dates of a run: those asked for, but for those that are settled. */
final class DateChoice {
  /** More than most machines have cores: a bucket lets each reader wait for each file. */
  private static final int READERS = 16;

  private final RunRequest request;
  private final Pipeline pipeline;

  DateChoice(RunRequest request, Pipeline pipeline) {
    this.request = request;
    this.pipeline = pipeline;
  }

  /** Dates up to it are settled for this run; null where none are. */
  @Nullable LocalDate closedUntil() {
    return request.allowances().contains(Allowance.REOPEN) ? null : pipeline.closedUntil();
  }

  RunDates dates(Storage landing, Storage out, Problems problems) throws IOException {
    if (request.dates() instanceof AskedDates.Delivered delivered) {
      SortedSet<LocalDate> touched =
          new TouchedDates(landing, out, pipeline, delivered.date())
              .find(Math.max(READERS, request.parallelism()));
      return RunDates.of(delivered, touched, pipeline.lateDays(), closedUntil());
    }
    AskedDates.Range range = (AskedDates.Range) request.dates();
    RunDates dates = RunDates.of(range, pipeline.lateDays(), closedUntil());
    if (dates.conversations().isEmpty()) {
      problems.add(
          Place.ofFile(request.pipeline().toString()),
          "J309",
          "a date must be asked for that is not closed, but all of %s to %s are (closed_until: %s);"
                  .formatted(range.from(), range.to(), closedUntil())
              + " --reopen publishes them again");
    }
    return dates;
  }
}
