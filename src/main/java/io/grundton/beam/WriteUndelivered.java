// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.RunFact;
import io.grundton.batch.UndeliveredWork;
import io.grundton.delivery.Sighting;
import java.io.IOException;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Writes what was listed and never delivered; the files of a bundle are closed when it ends. */
final class WriteUndelivered extends DoFn<KV<Integer, Iterable<Sighting>>, RunFact> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;
  private transient @Nullable UndeliveredWork work;

  WriteUndelivered(PackedPlan plan) {
    this.plan = plan;
  }

  /* The name of a file says nothing about its rows, and must differ between attempts. */
  @StartBundle
  public void startBundle() {
    work = new UndeliveredWork(plan.workbench(), "undelivered-" + UUID.randomUUID());
  }

  @ProcessElement
  public void processElement(@Element KV<Integer, Iterable<Sighting>> shard) throws IOException {
    current().add(shard.getValue());
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (RunFact fact : current().finish()) {
      context.output(fact, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }
    work = null;
  }

  @Teardown
  public void teardown() throws IOException {
    if (work != null) {
      work.close();
    }
  }

  private UndeliveredWork current() {
    if (work == null) {
      throw new IllegalStateException("startBundle must come before anything else");
    }
    return work;
  }
}
