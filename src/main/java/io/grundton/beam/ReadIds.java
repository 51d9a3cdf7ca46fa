// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.Contacts;
import io.grundton.batch.Shards;
import io.grundton.batch.Workbench;
import io.grundton.delivery.Sighting;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Sees the conversations of a chunk, by shard. */
final class ReadIds extends DoFn<Chunk, KV<Integer, Sighting>> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  ReadIds(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element Chunk chunk, OutputReceiver<KV<Integer, Sighting>> seen)
      throws IOException {
    Workbench workbench = plan.workbench();
    int shards = workbench.plan().deliveries().shards();
    new Contacts(workbench)
        .delivered(chunk, sighting -> seen.output(KV.of(Shards.of(sighting, shards), sighting)));
  }
}
