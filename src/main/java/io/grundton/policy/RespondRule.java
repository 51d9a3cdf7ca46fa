// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.transcript.Channel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must come in time.
 *
 * @param header what all kinds have
 * @param at what starts the clock
 * @param after the event that starts the clock; null unless {@code at} is {@code EVENT}
 * @param withinMs milliseconds allowed, by channel; the rule does not apply to channels not listed
 */
public record RespondRule(
    RuleHeader header, At at, @Nullable Event after, Map<Channel, Long> withinMs) implements Rule {
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
    withinMs = Map.copyOf(withinMs);
    if ((at == At.EVENT) != (after != null)) {
      throw new IllegalArgumentException("after must be given if and only if at is EVENT");
    }
  }

  @Override
  public String kind() {
    return "respond";
  }
}
