// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a run.
 *
 * @param conversations conversation dates that are computed, whole
 * @param closed those that were asked for too, but are settled
 * @param deliveries delivery dates whose folders are read; never empty
 */
public record RunDates(
    SortedSet<LocalDate> conversations,
    SortedSet<LocalDate> closed,
    SortedSet<LocalDate> deliveries)
    implements Serializable {
  public RunDates {
    conversations = Collections.unmodifiableSortedSet(new TreeSet<>(conversations));
    closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
    deliveries = Collections.unmodifiableSortedSet(new TreeSet<>(deliveries));
  }

  /**
   * The dates of a range.
   *
   * @param closedUntil dates up to it are settled; null where none are
   */
  static RunDates of(AskedDates.Range range, int lateDays, @Nullable LocalDate closedUntil) {
    TreeSet<LocalDate> asked = new TreeSet<>();
    for (LocalDate date = range.from(); !date.isAfter(range.to()); date = date.plusDays(1)) {
      asked.add(date);
    }
    return of(asked, new TreeSet<>(), lateDays, closedUntil);
  }

  /**
   * The dates that a delivery date touches; its own folder is read in any case, so that each of its
   * records is accounted for.
   */
  static RunDates of(
      AskedDates.Delivered delivered,
      SortedSet<LocalDate> touched,
      int lateDays,
      @Nullable LocalDate closedUntil) {
    TreeSet<LocalDate> own = new TreeSet<>();
    own.add(delivered.date());
    return of(touched, own, lateDays, closedUntil);
  }

  private static RunDates of(
      SortedSet<LocalDate> asked,
      TreeSet<LocalDate> deliveries,
      int lateDays,
      @Nullable LocalDate closedUntil) {
    TreeSet<LocalDate> conversations = new TreeSet<>();
    TreeSet<LocalDate> closed = new TreeSet<>();
    for (LocalDate date : asked) {
      boolean settled = closedUntil != null && !date.isAfter(closedUntil);
      (settled ? closed : conversations).add(date);
    }
    for (LocalDate date : conversations) {
      for (LocalDate folder = firstFolder(date);
          !folder.isAfter(lastFolder(date, lateDays));
          folder = folder.plusDays(1)) {
        deliveries.add(folder);
      }
    }
    return new RunDates(conversations, closed, deliveries);
  }

  /** The first delivery date that may hold records of a conversation date. */
  static LocalDate firstFolder(LocalDate conversationDate) {
    return conversationDate.minusDays(1);
  }

  /** The last delivery date that may hold records of a conversation date. */
  static LocalDate lastFolder(LocalDate conversationDate, int lateDays) {
    return conversationDate.plusDays(lateDays);
  }

  /** The last conversation date; the last delivery date where there is none. */
  public LocalDate last() {
    return conversations.isEmpty() ? deliveries.last() : conversations.last();
  }

  /** The first conversation date; the first delivery date where there is none. */
  public LocalDate first() {
    return conversations.isEmpty() ? deliveries.first() : conversations.first();
  }
}
