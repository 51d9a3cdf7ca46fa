// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.DayWork;
import io.grundton.batch.RunFact;
import io.grundton.rollup.Rollup;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes the day tables of a conversation date. */
final class WriteDays extends DoFn<KV<String, Iterable<byte[]>>, RunFact> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  WriteDays(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(
      @Element KV<String, Iterable<byte[]>> day, OutputReceiver<RunFact> facts) throws IOException {
    List<Rollup> parts = new ArrayList<>();
    day.getValue().forEach(bytes -> parts.add(RollupBytes.read(bytes)));
    new DayWork(plan.workbench(), "day-" + UUID.randomUUID())
        .writeDay(LocalDate.parse(day.getKey()), parts)
        .forEach(facts::output);
  }
}
