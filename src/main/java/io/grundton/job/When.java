// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import io.grundton.transcript.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that a pack is meant for; an empty set means any.
 *
 * @param languages BCP 47 primary tags in lower case
 * @param channels the ways of being held
 * @param queues the queues that routed them
 * @param vendorIds the vendors that own them
 */
public record When(
    Set<String> languages, Set<Channel> channels, Set<String> queues, Set<String> vendorIds) {
  /** Every conversation. */
  public static final When ANY = new When(Set.of(), Set.of(), Set.of(), Set.of());

  public When {
    languages = Set.copyOf(languages);
    channels = Set.copyOf(channels);
    queues = Set.copyOf(queues);
    vendorIds = Set.copyOf(vendorIds);
  }

  /** Whether a conversation fits; an unknown language or queue fits only where any does. */
  boolean fits(
      @Nullable String language, Channel channel, @Nullable String queue, String vendorId) {
    return allows(languages, language)
        && allows(channels, channel)
        && allows(queues, queue)
        && allows(vendorIds, vendorId);
  }

  private static <T> boolean allows(Set<T> allowed, @Nullable T value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }
}
