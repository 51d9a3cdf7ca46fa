// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

/** One row of agent_day. */
public record AgentDay(AgentKey key, Sums<DayMeasure> sums) {}
