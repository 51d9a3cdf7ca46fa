// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.publish.Allowance;
import io.grundton.storage.Location;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for; the values here override those of the pipeline file.
 *
 * @param pipeline the pipeline file
 * @param landing where deliveries are, null to take the pipeline file's
 * @param roster the roster file, null to take the pipeline file's
 * @param out where tables go, null to take the pipeline file's
 * @param dates which dates are computed
 * @param asOf up to when deliveries are judged, null to hold all for due that the dates name
 * @param runId names the run
 * @param parallelism threads that work at once
 * @param allowances what the user lets the run do
 * @param rejectRateBp the most rejected records in basis points, null to take the pipeline file's
 */
public record RunRequest(
    Location pipeline,
    @Nullable String landing,
    @Nullable Location roster,
    @Nullable String out,
    AskedDates dates,
    @Nullable AsOf asOf,
    String runId,
    int parallelism,
    Set<Allowance> allowances,
    @Nullable Integer rejectRateBp) {
  public RunRequest {
    allowances = Set.copyOf(allowances);
  }
}
