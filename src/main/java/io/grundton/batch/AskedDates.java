// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import java.time.LocalDate;

/** Which dates a user asks for. */
public sealed interface AskedDates {
  /** Every conversation date that the deliveries of one date touch. */
  record Delivered(LocalDate date) implements AskedDates {
    @Override
    public LocalDate last() {
      return date;
    }
  }

  /** Conversation dates from the first to the last, both included. */
  record Range(LocalDate from, LocalDate to) implements AskedDates {
    public Range {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "a range must not end before it begins, but was %s to %s".formatted(from, to));
      }
    }

    @Override
    public LocalDate last() {
      return to;
    }
  }

  /** The last date that is named. */
  LocalDate last();

  /** One conversation date. */
  static AskedDates on(LocalDate date) {
    return new Range(date, date);
  }
}
