// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How finely time is shown. */
public enum Step {
  DAY,
  /** From Monday. */
  WEEK;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in addresses. */
  public String code() {
    return code;
  }

  /** The first date of the step that a date is in. */
  public LocalDate start(LocalDate date) {
    return this == DAY ? date : date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
