// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * A sentence that a customer would understand.
 *
 * @param id unique in the pack
 * @param says the sentence
 * @param weight its share of the score, at least 1
 */
public record Principle(String id, String says, int weight) {}
