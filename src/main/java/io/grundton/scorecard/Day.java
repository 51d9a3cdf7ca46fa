// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.LocalDate;
import java.util.Map;

/**
 * All sums of a published date.
 *
 * @param vendors of vendor_day; agents of its slices are unknown
 * @param agents of agent_day
 * @param vendorRules of rule_day; agents of its slices are unknown
 * @param agentRules of agent_rule_day
 */
public record Day(
    LocalDate date,
    Map<Slice, Tally> vendors,
    Map<Slice, Tally> agents,
    Map<RuleSlice, Verdicts> vendorRules,
    Map<RuleSlice, Verdicts> agentRules) {
  public Day {
    vendors = Map.copyOf(vendors);
    agents = Map.copyOf(agents);
    vendorRules = Map.copyOf(vendorRules);
    agentRules = Map.copyOf(agentRules);
  }
}
