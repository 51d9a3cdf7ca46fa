// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Chunk;
import io.grundton.batch.ChunkReader;
import io.grundton.batch.RunFact;
import io.grundton.batch.Shards;
import io.grundton.batch.Workbench;
import io.grundton.publish.Ledger;
import io.grundton.transcript.Rejection;
import java.io.IOException;
import java.util.HashMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Reads a chunk's records: conversations by shard, rejections by delivery date, counts. */
final class ReadRecords extends DoFn<Chunk, KV<Integer, PackedParcel>> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;
  private transient @Nullable ChunkReader reader;
  private transient int shards;

  ReadRecords(PackedPlan plan) {
    this.plan = plan;
  }

  @Setup
  public void setup() {
    Workbench workbench = plan.workbench();
    reader = new ChunkReader(workbench);
    shards = workbench.plan().shards();
  }

  @ProcessElement
  public void processElement(@Element Chunk chunk, MultiOutputReceiver output) throws IOException {
    if (reader == null) {
      throw new IllegalStateException("setup must come before processElement");
    }
    Progress.reading();
    OutputReceiver<KV<Integer, PackedParcel>> delivered = output.get(AuditPipeline.DELIVERED);
    OutputReceiver<KV<String, Rejection>> rejected = output.get(AuditPipeline.REJECTED);
    Ledger ledger = new Ledger();
    reader.read(
        chunk,
        ledger,
        record -> {
          Progress.addRead(1);
          delivered.output(
              KV.of(Shards.of(record.conversation(), shards), PackedParcel.pack(record)));
        },
        rejection -> rejected.output(KV.of(rejection.deliveryDate().toString(), rejection)));
    output.get(AuditPipeline.FACTS).output(new RunFact.Counted(new HashMap<>(ledger.byFile())));
  }
}
