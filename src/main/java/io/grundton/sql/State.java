// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.util.Locale;
import java.util.stream.Stream;

/** What is left to do about a queued conversation. */
public enum State {
  /** Somebody should look at it. */
  OPEN,
  /** It is decided. */
  DONE,
  /** It is published no more, or queued no more; only what was decided is kept. */
  WITHDRAWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name in the tables. */
  public String code() {
    return code;
  }

  static State of(String code) {
    return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst().orElseThrow();
  }
}
