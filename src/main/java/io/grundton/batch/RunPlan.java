// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.privacy.AgentIds;
import io.grundton.privacy.CustomerKeys;
import io.grundton.publish.Allowance;
import io.grundton.publish.Partition;
import io.grundton.transcript.Roster;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run needs to know, as plain data that travels to every worker.
 *
 * @param runId names the run's folder; letters, digits, {@code . _ -}
 * @param landing where deliveries are
 * @param out where tables go
 * @param dates what is read and what is computed
 * @param pipeline the pipeline file
 * @param packs the packs it names and those that they build on, by path
 * @param models the classifiers at hand by name, with their hashes
 * @param waivers the file of exceptions from rules, null where the pipeline file names none
 * @param roster who worked for whom
 * @param agentIds how agents are named
 * @param customerKeys how customers are named
 * @param shards into how many pieces the conversations are divided
 * @param allowances what a person lets it do
 * @param rejectRateBp above this share of rejected records nothing is published
 * @param maxShrinkBp a date that would lose a larger share of its published conversations is not
 *     published
 * @param closedUntil records of conversation dates up to it come too late; null where none do
 * @param forgotten keys of conversations that must not be published
 * @param deliveries what deliveries are compared with
 * @param bases sequence of the manifest of each date that was current when the run started, 0 where
 *     there was none
 */
public record RunPlan(
    String runId,
    String landing,
    String out,
    RunDates dates,
    SourceText pipeline,
    Map<String, SourceText> packs,
    SortedMap<String, String> models,
    @Nullable SourceText waivers,
    Roster roster,
    AgentIds agentIds,
    CustomerKeys customerKeys,
    int shards,
    Set<Allowance> allowances,
    int rejectRateBp,
    int maxShrinkBp,
    @Nullable LocalDate closedUntil,
    Set<String> forgotten,
    DeliveryPlan deliveries,
    Map<Partition, Long> bases)
    implements Serializable {
  public RunPlan {
    allowances = Set.copyOf(allowances);
    forgotten = Set.copyOf(forgotten);
  }

  /**
   * A file that a person wrote.
   *
   * @param name as the person named it
   * @param text its content
   */
  public record SourceText(String name, String text) implements Serializable {}

  /** Whether a conversation date is asked for. */
  public boolean covers(LocalDate date) {
    return dates.conversations().contains(date);
  }

  /** Whether a conversation date is settled. */
  boolean closes(LocalDate date) {
    return closedUntil != null && !date.isAfter(closedUntil);
  }

  /** Whether a person lets the run do this. */
  boolean allows(Allowance allowance) {
    return allowances.contains(allowance);
  }
}
