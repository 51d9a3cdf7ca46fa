// SPDX-License-Identifier: Apache-2.0
package io.grundton.calendar;

/**
 * From one time of day to another, in minutes since midnight.
 *
 * @param from first minute, 0 to 1,439
 * @param to minute after the last, 1 to 1,440; at or before {@code from} it is on the next day
 */
public record Hours(int from, int to) {
  /** Minutes of a day. */
  public static final int DAY = 24 * 60;

  public Hours {
    if (from < 0 || from >= DAY || to < 1 || to > DAY || from == to) {
      throw new IllegalArgumentException(
          "hours must run from a minute of a day to another, but were %d to %d"
              .formatted(from, to));
    }
  }

  /** Whether they run over midnight. */
  public boolean overnight() {
    return to < from;
  }
}
