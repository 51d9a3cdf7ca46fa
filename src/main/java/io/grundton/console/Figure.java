// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/**
 * A number on a page; parts that there are not are empty.
 *
 * @param value a share, a mean or a count, or that there are too few to tell
 * @param interval where the true value lies
 * @param counts what the value was made of
 * @param address of the conversations behind the counts, or behind the value where there are none
 */
public record Figure(String value, String interval, String counts, String address) {
  /** A number that leads nowhere. */
  static Figure plain(String value) {
    return new Figure(value, "", "", "");
  }
}
