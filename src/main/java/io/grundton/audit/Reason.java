// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.Locale;

/** Why a rule did not apply, or could not be looked at. */
public enum Reason {
  /** A condition of the rule does not hold. */
  CONDITION_FALSE,
  /** The event that would have triggered it did not occur. */
  NO_TRIGGER,
  /** Nobody it looks at spoke in its window. */
  NO_TURN,
  /** Somebody else had the opportunity. */
  NOT_RESPONSIBLE,
  NO_TIMESTAMPS,
  NO_MODEL,
  TRUNCATED,
  OTHER_LANGUAGE,
  MISSING_METADATA;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
