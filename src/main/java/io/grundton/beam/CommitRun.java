// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Commit;
import io.grundton.batch.RunFact;
import io.grundton.batch.RunPlan;
import io.grundton.batch.Workbench;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Commits the run, once everything is written. */
final class CommitRun extends DoFn<KV<Integer, Iterable<RunFact>>, Void> {
  private static final long serialVersionUID = 1L;

  private final RunPlan plan;

  CommitRun(RunPlan plan) {
    this.plan = plan;
  }

  @ProcessElement
  public void processElement(@Element KV<Integer, Iterable<RunFact>> facts) throws IOException {
    new Commit(Workbench.of(plan)).run(facts.getValue());
    Progress.committed();
  }
}
