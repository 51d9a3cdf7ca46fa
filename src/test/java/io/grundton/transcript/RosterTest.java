// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.transcript.Assignment.Match;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RosterTest {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void prefersTheAgentToTheQueue() {
    Roster roster =
        roster(agent("a1", null, "atlas", JANUARY, null), queue("q1", "s", "bergson", JANUARY));

    assertThat(roster.lookup("s", "a1", "q1", MARCH)).isEqualTo(found(Match.AGENT, "atlas"));
    assertThat(roster.lookup("s", "a2", "q1", MARCH)).isEqualTo(found(Match.QUEUE, "bergson"));
    assertThat(roster.lookup("s", null, "q1", MARCH)).isEqualTo(found(Match.QUEUE, "bergson"));
  }

  @Test
  void prefersTheSourceToEverySource() {
    Roster roster =
        roster(agent("a1", "s", "atlas", MARCH, null), agent("a1", null, "bergson", JANUARY, null));

    assertThat(roster.lookup("s", "a1", null, MAY)).isEqualTo(found(Match.AGENT, "atlas"));
    assertThat(roster.lookup("t", "a1", null, MAY)).isEqualTo(found(Match.AGENT, "bergson"));
    assertThat(roster.lookup("s", "a1", null, JANUARY)).isEqualTo(found(Match.AGENT, "bergson"));
  }

  @Test
  void endsBeforeTheExclusiveEnd() {
    Roster roster =
        roster(
            agent("a1", null, "atlas", JANUARY, MARCH), agent("a1", null, "bergson", MARCH, MAY));

    assertThat(vendor(roster, JANUARY.minusNanos(1))).isEqualTo("s");
    assertThat(vendor(roster, JANUARY)).isEqualTo("atlas");
    assertThat(vendor(roster, MARCH.minusNanos(1))).isEqualTo("atlas");
    assertThat(vendor(roster, MARCH)).isEqualTo("bergson");
    assertThat(vendor(roster, MAY)).isEqualTo("s");
  }

  @Test
  void givesWhatItDoesNotKnowToTheSource() {
    Roster roster = Roster.of(List.of(), Set.of("own"));

    assertThat(roster.lookup("s", "a1", "q1", MARCH))
        .isEqualTo(new Assignment(Match.NONE, "s", null, null, false));
    assertThat(roster.lookup("own", null, null, MARCH))
        .isEqualTo(new Assignment(Match.NONE, "own", null, null, true));
  }

  @Test
  void tellsTeamSiteAndHouse() {
    Roster roster =
        roster(new RosterEntry("a1", null, null, "own", "t1", "Bonn", true, JANUARY, null));

    assertThat(roster.lookup("s", "a1", null, MARCH))
        .isEqualTo(new Assignment(Match.AGENT, "own", "t1", "Bonn", true));
  }

  @Test
  void refusesOverlaps() {
    List<RosterEntry> entries =
        List.of(
            agent("a1", null, "atlas", JANUARY, null),
            agent("a1", "s", "atlas", JANUARY, null),
            agent("a2", null, "atlas", JANUARY, MARCH),
            agent("a2", null, "atlas", MARCH, null),
            queue("a1", null, "atlas", JANUARY),
            agent("a1", null, "bergson", MARCH, MAY));

    assertThat(Roster.overlaps(entries)).containsExactly(new Roster.Overlap(0, 5));
    assertThatThrownBy(() -> Roster.of(entries, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Roster entries must not overlap, but did: [Overlap[first=0, second=5]]");
  }

  @Test
  void namesEveryEntryThatOverlapsAnEarlierOne() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      List<RosterEntry> entries =
          IntStream.range(0, 6)
              .mapToObj(
                  i -> {
                    int from = random.nextInt(12);
                    Instant to = random.nextInt(6) == 0 ? null : day(from + 1 + random.nextInt(4));
                    return agent("a" + random.nextInt(2), null, "v", day(from), to);
                  })
              .toList();
      Set<Integer> named = new TreeSet<>();
      for (Roster.Overlap overlap : Roster.overlaps(entries)) {
        assertThat(overlap(entries.get(overlap.first()), entries.get(overlap.second()))).isTrue();
        named.add(overlap.first());
        named.add(overlap.second());
      }
      for (int i = 0; i < entries.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (overlap(entries.get(i), entries.get(j))) {
            assertThat(named).containsAnyOf(i, j);
          }
        }
      }
    }
  }

  @Test
  void refusesEntriesWithoutSense() {
    assertThatThrownBy(() -> agent("a1", null, "v", MARCH, MARCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A roster entry must end after it starts, but was [2026-03-01T00:00:00Z,"
                + " 2026-03-01T00:00:00Z)");
    assertThatThrownBy(() -> entry(null, null, null, "v", MARCH, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A roster entry must name an agent or a queue, but named neither");
    assertThatThrownBy(() -> entry("a1", "q1", null, "v", MARCH, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A roster entry must name an agent or a queue, but named both");
  }

  @Test
  void isTheSameAfterATravel() throws Exception {
    Roster roster = Roster.of(List.of(agent("a1", null, "atlas", JANUARY, null)), Set.of("own"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(roster);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Roster travelled = (Roster) in.readObject();

      assertThat(travelled.entries()).isEqualTo(roster.entries());
      assertThat(travelled.lookup("s", "a1", null, MARCH)).isEqualTo(found(Match.AGENT, "atlas"));
      assertThat(travelled.lookup("own", "a2", null, MARCH).inHouse()).isTrue();
    }
  }

  private static boolean overlap(RosterEntry a, RosterEntry b) {
    return Objects.equals(a.agentId(), b.agentId())
        && (a.validTo() == null || b.validFrom().isBefore(a.validTo()))
        && (b.validTo() == null || a.validFrom().isBefore(b.validTo()));
  }

  private static Instant day(int day) {
    return JANUARY.plusSeconds(86_400L * day);
  }

  private static String vendor(Roster roster, Instant moment) {
    return roster.lookup("s", "a1", null, moment).vendorId();
  }

  private static Assignment found(Match match, String vendorId) {
    return new Assignment(match, vendorId, null, null, false);
  }

  private static Roster roster(RosterEntry... entries) {
    return Roster.of(List.of(entries), Set.of());
  }

  private static RosterEntry agent(
      String agentId,
      @Nullable String sourceId,
      String vendorId,
      Instant from,
      @Nullable Instant to) {
    return entry(agentId, null, sourceId, vendorId, from, to);
  }

  private static RosterEntry queue(
      String queue, @Nullable String sourceId, String vendorId, Instant from) {
    return entry(null, queue, sourceId, vendorId, from, null);
  }

  private static RosterEntry entry(
      @Nullable String agentId,
      @Nullable String queue,
      @Nullable String sourceId,
      String vendorId,
      Instant from,
      @Nullable Instant to) {
    return new RosterEntry(agentId, queue, sourceId, vendorId, null, null, false, from, to);
  }
}
