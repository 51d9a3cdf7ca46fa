// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Controls;
import io.grundton.batch.RunFact;
import io.grundton.delivery.Delivery.Slot;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;

/** Reads the control file of a delivery. */
final class ReadControls extends DoFn<Slot, RunFact> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  ReadControls(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element Slot slot, OutputReceiver<RunFact> facts) throws IOException {
    facts.output(new Controls(plan.workbench()).read(slot));
  }
}
