// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.time.LocalDate;

/**
 * What to generate.
 *
 * @param firstDay the first business date
 * @param days number of business dates, from 1 to 366
 * @param conversations number of distinct conversations, from 1 to 20,000,000
 * @param seed the same plan gives the same bytes
 */
public record DemoPlan(LocalDate firstDay, int days, int conversations, long seed) {
  private static final int MOST_DAYS = 366;
  private static final int MOST_CONVERSATIONS = 20_000_000;

  public DemoPlan {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days must be in [1, 366], but was " + days);
    }
    if (conversations < 1 || conversations > MOST_CONVERSATIONS) {
      throw new IllegalArgumentException(
          "conversations must be in [1, 20000000], but was " + conversations);
    }
  }

  /** October 2026 with 24,000 conversations. */
  public static DemoPlan month() {
    return new DemoPlan(LocalDate.of(2026, 10, 1), 30, 24_000, 20_261_001L);
  }

  LocalDate day(int index) {
    return firstDay.plusDays(index);
  }

  /** The day from which one vendor's tone drops; it may lie beyond the last day. */
  int toneDropDay() {
    return Math.max(1, days * 19 / 30);
  }

  /** The day on which one agent moves to another vendor. */
  int moveDay() {
    return days / 2;
  }

  /** A number planned for the default month, in proportion to this plan. */
  int scaled(int ofTheMonth) {
    long share = Math.round((double) ofTheMonth * conversations / 24_000);
    long least = conversations < 50 ? 0 : 1;
    return (int) Math.min(10L * ofTheMonth, Math.max(least, share));
  }
}
