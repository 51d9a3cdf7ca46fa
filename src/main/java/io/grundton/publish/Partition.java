// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The unit of publishing: one date of one partition column, all tables of that column.
 *
 * @param column {@code conversation_date}, {@code delivery_date} or {@code review_date}
 * @param date the date
 */
public record Partition(String column, LocalDate date) implements Serializable {
  /** The column of the tables about conversations. */
  public static final String CONVERSATION_DATE = "conversation_date";

  /** The column of the tables about deliveries. */
  public static final String DELIVERY_DATE = "delivery_date";

  /** The column of the table of decisions. */
  public static final String REVIEW_DATE = "review_date";

  /** {@code column=date}, as folders are named. */
  @Override
  public String toString() {
    return column + "=" + date;
  }
}
