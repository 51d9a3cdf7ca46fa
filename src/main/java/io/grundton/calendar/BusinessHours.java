// SPDX-License-Identifier: Apache-2.0
package io.grundton.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hours of a week in which a house is open, and the days on which it is not.
 *
 * @param zone whose clock the hours are read from; where clocks are set forward, hours begin and
 *     end at the latest when the skipped time is over; where they are set back, hours begin and end
 *     when the clock first shows the time
 * @param hours those that begin on a day of the week; days left out have none. Hours may overlap
 * @param holidays closed from midnight to midnight, also for hours that began the evening before
 */
public record BusinessHours(
    ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays) {
  public BusinessHours {
    EnumMap<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
    hours.forEach((day, some) -> copy.put(day, List.copyOf(some)));
    hours = Collections.unmodifiableMap(copy);
    holidays = Set.copyOf(holidays);
  }
}
