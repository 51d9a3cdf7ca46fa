// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import org.jspecify.annotations.Nullable;

/**
 * Words that may be said so often, and no more or less.
 *
 * @param header what all kinds have
 * @param saying the words
 * @param where where they are counted
 * @param per what one count covers: one opportunity each
 * @param min the least, null where any number down to 0 is fine
 * @param max the most, null where any number up is fine
 */
public record CountRule(
    RuleHeader header,
    Saying saying,
    Where where,
    Per per,
    @Nullable Integer min,
    @Nullable Integer max)
    implements Rule {
  /** What one count covers. */
  public enum Per {
    /** A turn. */
    TURN,
    /** An agent's part of the conversation. */
    CONVERSATION,
    /** Every hundred words of an agent's part: the count is scaled, never rounded. */
    HUNDRED_WORDS
  }

  @Override
  public String kind() {
    return "count";
  }
}
