// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Commit;
import io.grundton.batch.RunFact;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Commits the run, once everything is written. */
final class CommitRun extends DoFn<KV<Integer, Iterable<RunFact>>, Void> {
  private static final long serialVersionUID = 1L;

  private final PackedPlan plan;

  CommitRun(PackedPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element KV<Integer, Iterable<RunFact>> facts) throws IOException {
    new Commit(plan.workbench()).run(facts.getValue());
    Progress.committed();
  }
}
