// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.DayWork;
import io.grundton.batch.RunFact;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes the rejections of a delivery date. */
final class WriteRejections extends DoFn<KV<String, Iterable<Rejection>>, RunFact> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  WriteRejections(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(
      @Element KV<String, Iterable<Rejection>> day, OutputReceiver<RunFact> facts)
      throws IOException {
    new DayWork(plan.workbench(), "rejected-" + UUID.randomUUID())
        .writeRejections(day.getValue())
        .forEach(facts::output);
  }
}
