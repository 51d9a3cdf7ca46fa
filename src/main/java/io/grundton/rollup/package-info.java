// SPDX-License-Identifier: Apache-2.0
/**
 * Additive aggregates: a {@link io.grundton.rollup.Rollup} collects audits and gives {@link
 * io.grundton.rollup.AgentDay}s, {@link io.grundton.rollup.VendorDay}s, {@link
 * io.grundton.rollup.AgentRuleDay}s and {@link io.grundton.rollup.RuleDay}s. Roll-ups merge in any
 * order and grouping to the same sums: whole numbers only.
 */
@NullMarked
package io.grundton.rollup;

import org.jspecify.annotations.NullMarked;
