// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Locale;

/**
 * The five answers a rule can give; they are never confused. In the order in which one decides over
 * others where several parts of a conversation are taken together.
 */
public enum Status {
  /** The rule is broken, and there is evidence. */
  FAIL,
  /** The machine will not decide: a person should. */
  UNSURE,
  /** It could not be looked at: no timestamps, another language, turns missing. */
  NOT_EVALUATED,
  /** The rule holds. */
  PASS,
  /** The rule did not apply. */
  NOT_APPLICABLE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }

  /** Of two parts' answers, the one that decides. */
  public Status over(Status other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
