// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are looked at.
 *
 * @param from the first date
 * @param to the last date, not before the first
 * @param channel code, null for all
 * @param language tag, null for all; {@link Slice#UNKNOWN} where it is not known
 */
public record Selection(
    LocalDate from, LocalDate to, @Nullable String channel, @Nullable String language) {
  public Selection {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last date must not be before the first, but was %s and %s".formatted(to, from));
    }
  }

  /** Whether a date is in it. */
  public boolean has(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** Whether a conversation of these is in it, whatever its date. */
  public boolean has(Slice slice) {
    return (channel == null || channel.equals(slice.channel()))
        && (language == null || language.equals(slice.language()));
  }
}
