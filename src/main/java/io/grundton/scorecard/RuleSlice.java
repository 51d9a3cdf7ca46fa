// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

/** What the verdicts of a row have in common. */
public record RuleSlice(Slice slice, Rule rule) {}
