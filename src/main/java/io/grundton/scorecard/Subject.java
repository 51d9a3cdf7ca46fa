// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * Whose conversations: all of a vendor, or those of one of its agents.
 *
 * @param agentKey null for all; {@link Slice#UNKNOWN} for agents that the tables do not name
 */
public record Subject(String vendorId, @Nullable String agentKey) {
  /** All of a vendor. */
  public static Subject vendor(String vendorId) {
    return new Subject(vendorId, null);
  }

  /** Whether what is of an agent of the vendor is of it. */
  public boolean has(String agent) {
    return agentKey == null || agentKey.equals(agent);
  }
}
