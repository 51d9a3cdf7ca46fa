// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

/**
 * How many examples one rule has.
 *
 * @param ruleId the rule
 * @param examples those that run as its tests
 * @param todo those that wait for it
 * @param failed of the examples, those that came out otherwise than they say
 * @param flips how often one came out otherwise in another writing
 */
public record RuleTally(String ruleId, int examples, int todo, int failed, int flips) {}
