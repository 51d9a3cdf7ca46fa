// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Locale;

/** How a conversation ended for the customer, where its source says so. */
public enum Outcome {
  RESOLVED,
  TRANSFERRED,
  ESCALATED,
  DROPPED,
  UNRESOLVED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that transcripts and tables use. */
  public String code() {
    return code;
  }
}
