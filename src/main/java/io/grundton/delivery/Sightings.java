// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was seen of some conversations; tells which were listed and never delivered. A
 * conversation on the list of a date is delivered if it is in a folder from the day before to so
 * many days after.
 */
public final class Sightings {
  private final int lateDays;

  /*
   * By source and id, since a shard has many ids of few sources: the days on which one was seen,
   * ascending and each once. A day is its number since 1970, doubled, and one more if it is that of
   * a delivery.
   */
  private final Map<String, Map<String, int[]>> seen = new HashMap<>();

  /**
   * Nothing seen yet.
   *
   * @param lateDays how many days after a list's date a delivery of it may come
   */
  public Sightings(int lateDays) {
    this.lateDays = lateDays;
  }

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
    int day = day(sighting.date(), sighting.where() == Sighting.Where.DELIVERY);
    seen.computeIfAbsent(sighting.sourceId(), source -> new HashMap<>())
        .merge(
            sighting.conversationId(), new int[] {day}, (days, another) -> with(days, another[0]));
  }

  private static int[] with(int[] days, int day) {
    int found = Arrays.binarySearch(days, day);
    if (found >= 0) {
      return days;
    }
    int at = -found - 1;
    int[] more = Arrays.copyOf(days, days.length + 1);
    System.arraycopy(days, at, more, at + 1, days.length - at);
    more[at] = day;
    return more;
  }

  private static int day(LocalDate date, boolean delivered) {
    return Math.toIntExact(date.toEpochDay()) * 2 + (delivered ? 1 : 0);
  }

  private static boolean isDelivery(int day) {
    return (day & 1) == 1;
  }

  /** Those listed and never delivered, once for each list; in any order. */
  public List<Sighting> undelivered() {
    List<Sighting> undelivered = new ArrayList<>();
    seen.forEach(
        (sourceId, ids) ->
            ids.forEach(
                (id, days) -> {
                  for (int day : days) {
                    LocalDate date = LocalDate.ofEpochDay(day >> 1);
                    if (!isDelivery(day) && !isDelivered(days, date)) {
                      undelivered.add(new Sighting(Sighting.Where.LIST, sourceId, date, id));
                    }
                  }
                }));
    return undelivered;
  }

  private boolean isDelivered(int[] days, LocalDate listed) {
    int found = Arrays.binarySearch(days, day(firstFolder(listed), true));
    int last = day(lastFolder(listed, lateDays), true);
    for (int i = found < 0 ? -found - 1 : found; i < days.length && days[i] <= last; i++) {
      if (isDelivery(days[i])) {
        return true;
      }
    }
    return false;
  }
}
