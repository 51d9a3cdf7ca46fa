// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** What has become of a vendor's objection to a finding. */
public enum DisputeState {
  /** There is none. */
  NONE,
  /** Nobody has decided about it yet. */
  OPEN,
  /** The finding stands. */
  UPHELD,
  /** The finding falls. */
  OVERTURNED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
