// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** How it stands about a finding that a vendor contests. */
public enum DisputeState {
  /** Nobody contests it. */
  NONE,
  /** It is contested, and no lead has ruled. */
  OPEN,
  /** The finding is upheld: the machine is right. */
  UPHELD,
  /** The finding is overturned: it is withdrawn. */
  OVERTURNED,
  /** The vendor withdrew the dispute before it was ruled. */
  WITHDRAWN,
  /** The finding is gone, or another vendor's: the conversation was published anew without it. */
  SUPERSEDED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }

  /** Whether a lead has ruled. */
  public boolean isRuled() {
    return this == UPHELD || this == OVERTURNED;
  }
}
