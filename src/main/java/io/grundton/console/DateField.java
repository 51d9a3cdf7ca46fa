// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date in a form or an address, as {@code 2026-03-02}. */
final class DateField {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private DateField() {}

  /** The date, null where there is none of the years 1970 to 9999. */
  static @Nullable LocalDate read(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(written);
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
