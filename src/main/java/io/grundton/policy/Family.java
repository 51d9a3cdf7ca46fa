// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/** Whom a critical failure hurts: COPC's families of critical errors. */
public enum Family {
  CUSTOMER,
  BUSINESS,
  COMPLIANCE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that packs and tables use. */
  public String code() {
    return code;
  }
}
