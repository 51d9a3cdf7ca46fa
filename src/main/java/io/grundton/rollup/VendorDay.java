// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

/** One row of vendor_day: the sum of agent_day over agents, teams and sites. */
public record VendorDay(VendorKey key, Sums<DayMeasure> sums) {}
