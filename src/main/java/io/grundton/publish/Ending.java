// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.util.Locale;

/** How a run ended as a whole, over all its dates; what is worst counts. */
public enum Ending {
  /** What was to be published is, or was already. */
  PUBLISHED(0),
  /** No date had a record. */
  NO_RECORDS(3),
  /** A quality gate held a date back. */
  HELD_BACK(4),
  /** Another run published a date first. */
  LOST(5);

  private final int exitCode;
  private final String code = name().toLowerCase(Locale.ROOT);

  Ending(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What the shell is told. */
  public int exitCode() {
    return exitCode;
  }

  /** The lower-case name that {@code outcome.json} uses. */
  public String code() {
    return code;
  }
}
