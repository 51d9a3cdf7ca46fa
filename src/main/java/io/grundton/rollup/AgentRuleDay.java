// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

/** One row of agent_rule_day. */
public record AgentRuleDay(AgentKey key, RuleKey rule, Sums<RuleMeasure> sums) {}
