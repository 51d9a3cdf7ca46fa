// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What the tables say of an agent.
 *
 * @param key 32 lower-case hex digits, null where only the vendor is published
 * @param id the source's identifier or a word for it, null where only the vendor is published
 */
public record PublishedAgent(@Nullable String key, @Nullable String id) {
  /** Nothing but the vendor. */
  public static final PublishedAgent HIDDEN = new PublishedAgent(null, null);
}
