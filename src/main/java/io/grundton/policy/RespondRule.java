// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.calendar.BusinessHours;
import io.grundton.transcript.Channel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must come in time.
 *
 * @param header what all kinds have
 * @param at what starts the clock
 * @param after the event that starts the clock; null unless {@code at} is {@code EVENT}
 * @param where the part of the conversation in which the clock starts; turns are counted among
 *     those of whoever starts it: the customer, or the {@link By} of the event
 * @param within what is allowed, by channel, whichever is tighter; the rule does not apply to
 *     channels not listed. Turns are those of the customer, agents and bots since the clock
 *     started, the answer's included: at most so many
 * @param hours the hours in which time counts, null where it always does
 */
public record RespondRule(
    RuleHeader header,
    At at,
    @Nullable Event after,
    Where where,
    Map<Channel, Scope.Within> within,
    @Nullable BusinessHours hours)
    implements Rule {
  /** What starts the clock. */
  public enum At {
    /** The customer's first turn: one opportunity. */
    FIRST,
    /** Every time the customer waits: the first of the customer's turns in a row. */
    EVERY,
    /** Every occurrence of an event. */
    EVENT
  }

  public RespondRule {
    within = Map.copyOf(within);
    if ((at == At.EVENT) != (after != null)) {
      throw new IllegalArgumentException("after must be given if and only if at is EVENT");
    }
  }

  @Override
  public String kind() {
    return "respond";
  }
}
