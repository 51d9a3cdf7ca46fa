// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

/**
 * What the conversations of a row have in common. What the published tables do not tell is {@link
 * #UNKNOWN}.
 *
 * @param vendorId whose agent it was
 * @param agentKey as published; unknown for unnamed agents, and in rows of a whole vendor
 * @param agentId as published, unknown exactly where the key is
 * @param pack that audited them
 * @param channel code
 * @param language BCP 47 primary tag
 */
public record Slice(
    String vendorId, String agentKey, String agentId, Pack pack, String channel, String language) {
  /** Stands for what is not known; no key, id or tag is this. */
  public static final String UNKNOWN = "-";
}
