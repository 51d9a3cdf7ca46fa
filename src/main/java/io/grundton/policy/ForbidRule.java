// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * Words that must not be said.
 *
 * <p>Without {@code after} every agent's part of the conversation is one opportunity, with it every
 * occurrence of the event is.
 *
 * @param header what all kinds have
 * @param saying the words
 * @param scope where they are forbidden
 */
public record ForbidRule(RuleHeader header, Saying saying, Scope scope) implements Rule {
  @Override
  public String kind() {
    return "forbid";
  }
}
