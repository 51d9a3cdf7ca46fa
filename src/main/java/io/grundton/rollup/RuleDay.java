// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

/** One row of rule_day: the sum of agent_rule_day over agents, teams and sites. */
public record RuleDay(VendorKey key, RuleKey rule, Sums<RuleMeasure> sums) {}
