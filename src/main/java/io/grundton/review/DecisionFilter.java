// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions somebody wants to see; null where all will do.
 *
 * @param from the first date, in UTC, on which they were made
 * @param to the last
 */
public record DecisionFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String rule,
    @Nullable String reviewer,
    @Nullable Ruling ruling) {
  /** All of them. */
  public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null, null);

  /** The same, of one reviewer alone. */
  public DecisionFilter by(String only) {
    return new DecisionFilter(from, to, rule, only, ruling);
  }
}
