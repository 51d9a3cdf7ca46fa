// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import org.jspecify.annotations.Nullable;

/**
 * For how many days after their date the rows of a table are kept; null where for good.
 *
 * @param turnDays of the table {@code turn}, which has what people wrote
 * @param findingDays of {@code finding}, which quotes it
 * @param reviewQueueDays of {@code review_queue}
 * @param restDays of all other tables
 */
public record Retention(
    @Nullable Integer turnDays,
    @Nullable Integer findingDays,
    @Nullable Integer reviewQueueDays,
    @Nullable Integer restDays) {
  /** Everything for good. */
  public static final Retention FOREVER = new Retention(null, null, null, null);

  public Retention {
    check("turnDays", turnDays);
    check("findingDays", findingDays);
    check("reviewQueueDays", reviewQueueDays);
    check("restDays", restDays);
  }

  private static void check(String name, @Nullable Integer days) {
    if (days != null && days < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + days);
    }
  }

  /** The days of a table, by its name; null where its rows are kept for good. */
  public @Nullable Integer days(String table) {
    return switch (table) {
      case "turn" -> turnDays;
      case "finding" -> findingDays;
      case "review_queue" -> reviewQueueDays;
      default -> restDays;
    };
  }
}
