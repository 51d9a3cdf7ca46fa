// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Everything that was seen of some conversations; tells which were listed and never delivered. A
 * conversation on the list of a date is delivered if it is in a folder from the day before to so
 * many days after.
 */
public final class Sightings {
  private final int lateDays;
  private final Map<Conversation, Dates> seen = new HashMap<>();

  /**
   * Nothing seen yet.
   *
   * @param lateDays how many days after a list's date a delivery of it may come
   */
  public Sightings(int lateDays) {
    this.lateDays = lateDays;
  }

  private record Conversation(String sourceId, String id) {}

  private record Dates(NavigableSet<LocalDate> listed, NavigableSet<LocalDate> delivered) {}

  /** The first folder in which a conversation of a list may be. */
  public static LocalDate firstFolder(LocalDate listed) {
    return listed.minusDays(1);
  }

  /** The last one. */
  public static LocalDate lastFolder(LocalDate listed, int lateDays) {
    return listed.plusDays(lateDays);
  }

  /** Adds what was seen; the same may be added any number of times, in any order. */
  public void add(Sighting sighting) {
    Dates dates =
        seen.computeIfAbsent(
            new Conversation(sighting.sourceId(), sighting.conversationId()),
            conversation -> new Dates(new TreeSet<>(), new TreeSet<>()));
    boolean listed = sighting.where() == Sighting.Where.LIST;
    (listed ? dates.listed() : dates.delivered()).add(sighting.date());
  }

  /** Those listed and never delivered, once for each list; in any order. */
  public List<Sighting> undelivered() {
    List<Sighting> undelivered = new ArrayList<>();
    seen.forEach(
        (conversation, dates) -> {
          for (LocalDate listed : dates.listed()) {
            LocalDate first = dates.delivered().ceiling(firstFolder(listed));
            if (first == null || first.isAfter(lastFolder(listed, lateDays))) {
              undelivered.add(
                  new Sighting(
                      Sighting.Where.LIST, conversation.sourceId(), listed, conversation.id()));
            }
          }
        });
    return undelivered;
  }
}
