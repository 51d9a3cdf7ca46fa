// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.RunFact;
import io.grundton.batch.ShardAudit;
import io.grundton.rollup.Rollup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/**
 * Audits shards and writes their rows. The files of a bundle are closed when it ends; only a bundle
 * that ends well tells of its files, so what a failed attempt wrote is in no manifest.
 */
final class AuditShards extends DoFn<KV<Integer, Iterable<PackedParcel>>, KV<String, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;
  private transient @Nullable ShardAudit audit;

  AuditShards(PackedPlan plan) {
    this.plan = plan;
  }

  /* The name of a file says nothing about its rows, and must differ between attempts. */
  @StartBundle
  public void startBundle() {
    audit = new ShardAudit(plan.workbench(), "part-" + UUID.randomUUID());
  }

  @ProcessElement
  public void processElement(
      @Element KV<Integer, Iterable<PackedParcel>> shard, MultiOutputReceiver output)
      throws IOException {
    OutputReceiver<KV<String, byte[]>> rollups = output.get(AuditPipeline.ROLLUPS);
    long audited =
        current()
            .audit(shard.getValue(), part -> RollupBytes.byDate(part).forEach(rollups::output));
    Progress.add(audited);
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    List<Rollup> rest = new ArrayList<>(1);
    List<RunFact> facts = current().finish(rest::add);
    for (Rollup rollup : rest) {
      for (KV<String, byte[]> day : RollupBytes.byDate(rollup)) {
        context.output(
            AuditPipeline.ROLLUPS,
            day,
            GlobalWindow.INSTANCE.maxTimestamp(),
            GlobalWindow.INSTANCE);
      }
    }
    for (RunFact fact : facts) {
      context.output(
          AuditPipeline.FACTS, fact, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }
    audit = null;
  }

  @Teardown
  public void teardown() throws IOException {
    if (audit != null) {
      audit.close();
    }
  }

  private ShardAudit current() {
    if (audit == null) {
      throw new IllegalStateException("startBundle must come before anything else");
    }
    return audit;
  }
}
