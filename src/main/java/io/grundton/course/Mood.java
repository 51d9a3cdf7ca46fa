// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import java.util.Locale;

/** How satisfied a customer's words sound; never an agent's. */
public enum Mood {
  SATISFIED,
  NEUTRAL,
  DISSATISFIED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that classifiers and tables use. */
  public String code() {
    return code;
  }
}
