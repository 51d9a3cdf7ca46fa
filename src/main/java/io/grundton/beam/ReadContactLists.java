// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Contacts;
import io.grundton.batch.Shards;
import io.grundton.batch.Workbench;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.delivery.Sighting;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Sees the conversations of a contact list, by shard. */
final class ReadContactLists extends DoFn<Slot, KV<Integer, Sighting>> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  ReadContactLists(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element Slot slot, MultiOutputReceiver output) throws IOException {
    Workbench workbench = plan.workbench();
    int shards = workbench.plan().deliveries().shards();
    OutputReceiver<KV<Integer, Sighting>> seen = output.get(DeliverySteps.LISTED);
    output
        .get(AuditPipeline.FACTS)
        .output(
            new Contacts(workbench)
                .listed(
                    slot, sighting -> seen.output(KV.of(Shards.of(sighting, shards), sighting))));
  }
}
