// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.transcript.Assignment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An agent or bot that took part in a conversation, and whom it worked for then.
 *
 * @param agentId the source's identifier, null where the source names nobody
 * @param kind a person, a bot, or nobody at all
 * @param assignment whom it worked for when its part began
 */
public record Participant(@Nullable String agentId, Kind kind, Assignment assignment) {
  /** What spoke. */
  public enum Kind {
    HUMAN,
    BOT,
    /** Nobody spoke for the company. */
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that tables use. */
    public String code() {
      return code;
    }
  }
}
