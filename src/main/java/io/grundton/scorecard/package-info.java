// SPDX-License-Identifier: Apache-2.0
/**
 * How the conversations of a vendor or an agent went: sums over days, the shares they make with
 * their intervals, and the question that each number answers.
 *
 * <p>A {@link io.grundton.scorecard.Tally} sums conversations, {@link
 * io.grundton.scorecard.Verdicts} the verdicts of rules, {@link io.grundton.scorecard.Trend} both
 * over time. What belongs to different versions of a pack is never summed for a score or a rule.
 */
@NullMarked
package io.grundton.scorecard;

import org.jspecify.annotations.NullMarked;
