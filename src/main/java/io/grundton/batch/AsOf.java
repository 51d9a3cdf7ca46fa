// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Up to when a user wants deliveries judged. */
public sealed interface AsOf {
  /** The moment in a pipeline's zone. */
  Instant in(ZoneId zone);

  /** A moment. */
  record Moment(Instant moment) implements AsOf {
    @Override
    public Instant in(ZoneId zone) {
      return moment;
    }
  }

  /** The beginning of a date. */
  record Date(LocalDate date) implements AsOf {
    @Override
    public Instant in(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }
  }
}
