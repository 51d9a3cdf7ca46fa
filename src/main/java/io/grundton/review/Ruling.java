// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** What a reviewer decides about what the machine says. */
public enum Ruling {
  /** The machine is right; of a missed passage: it is one. */
  CONFIRM,
  /** The machine is wrong. */
  OVERRIDE,
  /** The reviewer cannot tell. */
  UNSURE,
  /** The rule does not apply here. */
  NOT_APPLICABLE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
