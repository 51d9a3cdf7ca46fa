// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

/** A value of a file as a message shows it. */
final class Shown {
  private static final int MOST = 40;

  private Shown() {}

  /** In quotes, without control characters, cut where it is long. */
  static String value(String value) {
    String cut = value.length() > MOST ? value.substring(0, MOST) + "…" : value;
    return "'" + cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?") + "'";
  }
}
