// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/** What a rule counts for. */
public enum Standing {
  /** It is scored, its failures are reasons for review. */
  LIVE,
  /** Its author only wants to see it: it is reported, not scored. */
  TRIAL,
  /** A waiver excuses from it: it is reported, not scored. */
  WAIVED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that packs and tables use. */
  public String code() {
    return code;
  }
}
