// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/** The five answers a rule can give; they are never confused. */
public enum Status {
  /** The rule holds. */
  PASS,
  /** The rule is broken, and there is evidence. */
  FAIL,
  /** The rule did not apply. */
  NOT_APPLICABLE,
  /** The machine will not decide: a person should. */
  UNSURE,
  /** It could not be looked at: no timestamps, another language, turns missing. */
  NOT_EVALUATED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
