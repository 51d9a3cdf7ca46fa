// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, both counted.
 *
 * @param part 0..{@code whole}
 */
public record Share(long part, long whole) {
  /** Of fewer nothing is told but the counts. */
  public static final int SMALLEST = 5;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "a share must be a part of a whole, but was %,d of %,d".formatted(part, whole));
    }
  }

  /** The rate in basis points, rounded half up; null where the whole is too small to tell. */
  public @Nullable Integer rateBp() {
    return whole < SMALLEST ? null : Integer.valueOf(BasisPoints.of((double) part / whole));
  }

  /** Where the true rate lies with a certainty of 95 %. */
  public Interval interval() {
    return Interval.wilson(part, whole);
  }
}
