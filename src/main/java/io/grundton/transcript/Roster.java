// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who worked for which vendor, and when. An entry for the agent beats one for the queue, and an
 * entry for the source beats one for every source.
 */
public final class Roster implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<RosterEntry> entries;
  private final Set<String> inHouseVendors;
  private final transient Map<String, List<RosterEntry>> byAgent;
  private final transient Map<String, List<RosterEntry>> byQueue;

  /**
   * Two entries for the same agent or queue, and for the same source or both for all, at one time.
   *
   * @param first index of the entry that stands first
   * @param second index of the other
   */
  public record Overlap(int first, int second) {}

  private Roster(List<RosterEntry> entries, Set<String> inHouseVendors) {
    this.entries = List.copyOf(entries);
    this.inHouseVendors = Set.copyOf(inHouseVendors);
    this.byAgent = new HashMap<>();
    this.byQueue = new HashMap<>();
    for (RosterEntry entry : this.entries) {
      if (entry.agentId() != null) {
        byAgent.computeIfAbsent(entry.agentId(), id -> new ArrayList<>(1)).add(entry);
      } else if (entry.queue() != null) {
        byQueue.computeIfAbsent(entry.queue(), id -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  /**
   * The roster of entries, in any order.
   *
   * @param inHouseVendors vendors that are the company itself, for sources the roster does not know
   * @throws IllegalArgumentException if entries overlap
   */
  public static Roster of(List<RosterEntry> entries, Set<String> inHouseVendors) {
    List<Overlap> overlaps = overlaps(entries);
    if (!overlaps.isEmpty()) {
      throw new IllegalArgumentException("Roster entries must not overlap, but did: " + overlaps);
    }
    return new Roster(entries, inHouseVendors);
  }

  /** The entries that cannot both stand in a roster, by their second and first index. */
  public static List<Overlap> overlaps(List<RosterEntry> entries) {
    Map<Scope, List<Integer>> byScope = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byScope.computeIfAbsent(Scope.of(entries.get(i)), s -> new ArrayList<>(1)).add(i);
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (List<Integer> indices : byScope.values()) {
      addOverlaps(entries, indices, overlaps);
    }
    overlaps.sort(Comparator.comparingInt(Overlap::second).thenComparingInt(Overlap::first));
    return overlaps;
  }

  /*
   * By start, each entry is compared with the one before it that ends last: every entry that
   * overlaps any is named once, and a file of copies costs no square.
   */
  private static void addOverlaps(
      List<RosterEntry> entries, List<Integer> indices, List<Overlap> overlaps) {
    List<Integer> byStart = new ArrayList<>(indices);
    byStart.sort(Comparator.comparing((Integer i) -> entries.get(i).validFrom()));
    int open = byStart.get(0);
    for (int next : byStart.subList(1, byStart.size())) {
      if (entries.get(next).startsBeforeEndOf(entries.get(open))) {
        overlaps.add(new Overlap(Math.min(open, next), Math.max(open, next)));
      }
      if (endsLater(entries.get(next), entries.get(open))) {
        open = next;
      }
    }
  }

  private static boolean endsLater(RosterEntry entry, RosterEntry other) {
    return other.validTo() != null
        && (entry.validTo() == null || entry.validTo().isAfter(other.validTo()));
  }

  private record Scope(
      @Nullable String agentId, @Nullable String queue, @Nullable String sourceId) {
    static Scope of(RosterEntry entry) {
      return new Scope(entry.agentId(), entry.queue(), entry.sourceId());
    }
  }

  /**
   * Who answers for an agent at a moment. An agent in no entry is the source's, without a team or
   * site.
   *
   * @param agentId null where it is not known
   * @param queue null where it is not known
   */
  public Assignment lookup(
      String sourceId, @Nullable String agentId, @Nullable String queue, Instant moment) {
    RosterEntry entry = find(byAgent, agentId, sourceId, moment);
    if (entry == null) {
      entry = find(byQueue, queue, sourceId, moment);
    }
    return entry == null
        ? new Assignment(
            Assignment.Match.NONE, sourceId, null, null, inHouseVendors.contains(sourceId))
        : entry.assignment();
  }

  private static @Nullable RosterEntry find(
      Map<String, List<RosterEntry>> byName,
      @Nullable String name,
      String sourceId,
      Instant moment) {
    if (name == null) {
      return null;
    }
    RosterEntry ofEverySource = null;
    for (RosterEntry entry : byName.getOrDefault(name, List.of())) {
      if (entry.isValidAt(moment)) {
        if (sourceId.equals(entry.sourceId())) {
          return entry;
        }
        if (entry.sourceId() == null) {
          ofEverySource = entry;
        }
      }
    }
    return ofEverySource;
  }

  /** The entries, in the order given. */
  public List<RosterEntry> entries() {
    return entries;
  }

  private Object readResolve() {
    return new Roster(entries, inHouseVendors);
  }
}
