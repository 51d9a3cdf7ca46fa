// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to when deliveries must be there: what is not there and not due is not missing yet.
 *
 * @param moment what was agreed up to it is due; null where nobody names one
 * @param lastDate where nobody does, all deliveries of dates up to it are due
 */
public record Deadline(@Nullable Instant moment, LocalDate lastDate) implements Serializable {
  /** Whether a delivery is due. */
  public boolean isOver(LocalDate date, Instant expectedAt) {
    return moment == null ? !date.isAfter(lastDate) : !expectedAt.isAfter(moment);
  }
}
