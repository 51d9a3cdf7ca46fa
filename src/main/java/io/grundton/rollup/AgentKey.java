// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.grundton.privacy.PublishedAgent;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the conversations of one row of agent_day have in common.
 *
 * @param vendor what they share with the other agents of the vendor
 * @param agent the agent as published
 * @param team null where the roster does not say
 * @param site null where the roster does not say
 */
public record AgentKey(
    VendorKey vendor, PublishedAgent agent, @Nullable String team, @Nullable String site)
    implements Comparable<AgentKey> {
  private static final Comparator<@Nullable String> NULL_FIRST = nullsFirst(naturalOrder());
  private static final Comparator<AgentKey> ORDER =
      comparing(AgentKey::vendor)
          .thenComparing(AgentKey::team, NULL_FIRST)
          .thenComparing(AgentKey::site, NULL_FIRST)
          .thenComparing(key -> key.agent().key(), NULL_FIRST)
          .thenComparing(key -> key.agent().id(), NULL_FIRST);

  @Override
  public int compareTo(AgentKey other) {
    return ORDER.compare(this, other);
  }
}
