// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where and when something must, or must not, be said.
 *
 * @param where the part of the conversation
 * @param after begins at this event, one opportunity per occurrence; null where nothing triggers
 * @param before ends at this event, which must occur; null where nothing ends it
 * @param within ends after this much; null where it is open
 */
public record Scope(
    Where where, @Nullable Event after, @Nullable Event before, @Nullable Within within) {
  /** The whole conversation. */
  public static final Scope WHOLE = new Scope(Where.EVERYWHERE, null, null, null);

  /**
   * How long a window stays open, whichever is tighter. The event's own turn is the first of the
   * turns when its speaker is one of the rule's.
   *
   * @param turns of the rule's {@link By}, null where they are not counted
   * @param milliseconds since the event's turn began, null where they are not counted
   */
  public record Within(@Nullable Integer turns, @Nullable Long milliseconds) {
    public Within {
      if (turns != null && turns < 1) {
        throw new IllegalArgumentException("turns must be at least 1, but was " + turns);
      }
    }
  }
}
