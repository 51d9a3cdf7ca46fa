// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a source delivers. Dates are those of its folders.
 *
 * @param sourceId who delivers
 * @param from the first date of which a delivery is expected
 * @param to the last one; null = open
 * @param by the agreed hour, in the pipeline's zone
 * @param daysAfter how many days after the folder's date that hour is, 0 to 60
 * @param weekdays of which deliveries are expected; never empty
 * @param holidays of which none is
 * @param controlFile name of the file beside the others that says what they hold; null where none
 *     is agreed
 * @param contactList the client's own list of conversations: a location in which {@link #DATE}
 *     stands for the date; null where there is none
 */
public record Agreement(
    String sourceId,
    LocalDate from,
    @Nullable LocalDate to,
    LocalTime by,
    int daysAfter,
    Set<DayOfWeek> weekdays,
    Set<LocalDate> holidays,
    @Nullable String controlFile,
    @Nullable String contactList) {
  /** What stands for the date in a contact list's location. */
  public static final String DATE = "{date}";

  /** Files come the night after the day that they are about. */
  public static final int DEFAULT_DAYS_AFTER = 1;

  /** Two months. */
  public static final int MAX_DAYS_AFTER = 60;

  public Agreement {
    weekdays = Set.copyOf(weekdays);
    holidays = Set.copyOf(holidays);
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("weekdays must not be empty");
    }
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "an agreement must not end before it begins, but was %s to %s".formatted(from, to));
    }
    if (daysAfter < 0 || daysAfter > MAX_DAYS_AFTER) {
      throw new IllegalArgumentException(
          "daysAfter must be from 0 to %d, but was %d".formatted(MAX_DAYS_AFTER, daysAfter));
    }
    if (contactList != null && !contactList.contains(DATE)) {
      throw new IllegalArgumentException("contactList must hold " + DATE);
    }
  }

  /** Whether a delivery of this date is expected. */
  public boolean expects(LocalDate date) {
    return covers(date) && weekdays.contains(date.getDayOfWeek()) && !holidays.contains(date);
  }

  private boolean covers(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }

  /** Whether both are of one source and of one date at least. */
  public boolean overlaps(Agreement other) {
    boolean begins = other.to == null || !from.isAfter(other.to);
    boolean ends = to == null || !other.from.isAfter(to);
    return sourceId.equals(other.sourceId) && begins && ends;
  }

  /**
   * The moment of the agreed hour of a date's delivery. An hour that the clocks skip is as much
   * later as they skip, of an hour that comes twice it is the first.
   */
  public Instant expectedAt(LocalDate date, ZoneId zone) {
    return date.plusDays(daysAfter).atTime(by).atZone(zone).toInstant();
  }

  /** The location of a date's contact list; null where none is agreed. */
  public @Nullable String contactList(LocalDate date) {
    return contactList == null ? null : contactList.replace(DATE, date.toString());
  }
}
