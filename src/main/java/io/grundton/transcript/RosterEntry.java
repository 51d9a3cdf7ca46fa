// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For whom one agent, or everyone in one queue, worked during one period.
 *
 * @param agentId the agent, null where the entry is for a queue
 * @param queue the queue, null where the entry is for an agent
 * @param sourceId the source whose identifiers are meant, null where those of every source are
 * @param vendorId who answers for the work
 * @param team null where it is not told
 * @param site null where it is not told
 * @param inHouse whether the vendor is the company itself
 * @param validFrom the first moment
 * @param validTo the moment after the last, null while there is no end
 */
public record RosterEntry(
    @Nullable String agentId,
    @Nullable String queue,
    @Nullable String sourceId,
    String vendorId,
    @Nullable String team,
    @Nullable String site,
    boolean inHouse,
    Instant validFrom,
    @Nullable Instant validTo)
    implements Serializable {
  public RosterEntry {
    if ((agentId == null) == (queue == null)) {
      throw new IllegalArgumentException(
          "A roster entry must name an agent or a queue, but named "
              + (agentId == null ? "neither" : "both"));
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new IllegalArgumentException(
          "A roster entry must end after it starts, but was [%s, %s)"
              .formatted(validFrom, validTo));
    }
  }

  boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
  }

  boolean startsBeforeEndOf(RosterEntry other) {
    return other.validTo == null || validFrom.isBefore(other.validTo);
  }

  Assignment assignment() {
    return new Assignment(
        agentId == null ? Assignment.Match.QUEUE : Assignment.Match.AGENT,
        vendorId,
        team,
        site,
        inHouse);
  }
}
