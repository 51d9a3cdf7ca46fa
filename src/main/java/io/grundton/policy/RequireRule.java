// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * Words that must be said.
 *
 * <p>Without {@code after} the conversation is one opportunity: of the agent who said them, or, if
 * nobody did, of the agent who held the conversation when the window closed. With it every
 * occurrence of the event is an opportunity.
 *
 * @param header what all kinds have
 * @param saying the words
 * @param scope where they are required
 */
public record RequireRule(RuleHeader header, Saying saying, Scope scope) implements Rule {
  @Override
  public String kind() {
    return "require";
  }
}
