// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an agent at one moment.
 *
 * @param match what the roster knew
 * @param vendorId the vendor; the source where the roster knew nothing
 * @param team null where it is not told
 * @param site null where it is not told
 * @param inHouse whether the vendor is the company itself
 */
public record Assignment(
    Match match, String vendorId, @Nullable String team, @Nullable String site, boolean inHouse) {

  /** What the roster knew. */
  public enum Match {
    /** The agent. */
    AGENT,
    /** The queue, but not the agent. */
    QUEUE,
    /** Neither. */
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that the tables use. */
    public String code() {
      return code;
    }
  }
}
