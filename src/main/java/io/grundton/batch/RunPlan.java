// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.privacy.AgentIds;
import io.grundton.privacy.CustomerKeys;
import io.grundton.publish.Partition;
import io.grundton.transcript.Roster;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run needs to know, as plain data that travels to every worker.
 *
 * @param runId names the run's folder; letters, digits, {@code . _ -}
 * @param landing where deliveries are
 * @param out where tables go
 * @param from first conversation date
 * @param to last conversation date
 * @param pipeline the pipeline file
 * @param packs the packs it names and those that they build on, by path
 * @param waivers the file of exceptions from rules, null where the pipeline file names none
 * @param roster who worked for whom
 * @param agentIds how agents are named
 * @param customerKeys how customers are named
 * @param shards into how many pieces the conversations are divided
 * @param allowEmpty whether dates without records are published
 * @param rejectRateBp above this share of rejected records nothing is published
 * @param bases sequence of the manifest of each date that was current when the run started, 0 where
 *     there was none
 */
public record RunPlan(
    String runId,
    String landing,
    String out,
    LocalDate from,
    LocalDate to,
    SourceText pipeline,
    Map<String, SourceText> packs,
    @Nullable SourceText waivers,
    Roster roster,
    AgentIds agentIds,
    CustomerKeys customerKeys,
    int shards,
    boolean allowEmpty,
    int rejectRateBp,
    Map<Partition, Long> bases)
    implements Serializable {
  /**
   * A file that a person wrote.
   *
   * @param name as the person named it
   * @param text its content
   */
  public record SourceText(String name, String text) implements Serializable {}

  /** Whether a conversation date is asked for. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
