// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.DeliveryFile;
import io.grundton.batch.Landing;
import io.grundton.batch.RunFact;
import io.grundton.batch.Workbench;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;

/** Finds the chunks of all files of a delivery date. */
final class ListDeliveries extends DoFn<String, Chunk> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  ListDeliveries(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element String date, MultiOutputReceiver output) throws IOException {
    Workbench workbench = plan.workbench();
    List<DeliveryFile> files =
        Landing.on(workbench.landing(), workbench.pipeline(), LocalDate.parse(date));
    output.get(AuditPipeline.FACTS).output(new RunFact.Listed(files));
    for (DeliveryFile file : files) {
      Chunk.of(file, workbench.landing()).forEach(output.get(AuditPipeline.CHUNKS)::output);
    }
  }
}
