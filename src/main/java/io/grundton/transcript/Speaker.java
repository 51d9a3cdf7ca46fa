// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Locale;

/** Who spoke a turn. */
public enum Speaker {
  AGENT,
  CUSTOMER,
  BOT,
  SYSTEM,
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that transcripts and tables use. */
  public String code() {
    return code;
  }

  /** Whether the turn was spoken for the company: by a person or by a bot. */
  public boolean isService() {
    return this == AGENT || this == BOT;
  }
}
