// SPDX-License-Identifier: Apache-2.0
/**
 * A communication philosophy as data: a {@link io.grundton.policy.PolicyPack} states {@link
 * io.grundton.policy.Principle}s and, under each, {@link io.grundton.policy.Rule}s that observe it.
 * One kind of rule is one class: {@link io.grundton.policy.ForbidRule}, {@link
 * io.grundton.policy.RequireRule}, {@link io.grundton.policy.PreferRule}, {@link
 * io.grundton.policy.SequenceRule}, {@link io.grundton.policy.ConsistentRule}, {@link
 * io.grundton.policy.CountRule}, {@link io.grundton.policy.RespondRule}, {@link
 * io.grundton.policy.ClassifyRule}.
 */
@NullMarked
package io.grundton.policy;

import org.jspecify.annotations.NullMarked;
