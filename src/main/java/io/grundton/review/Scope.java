// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** What a decision is about. */
public enum Scope {
  /** One piece of evidence. */
  FINDING,
  /** A rule on one agent's part of a conversation. */
  RULE,
  /** The whole conversation. */
  CONVERSATION,
  /** A passage that breaks a rule and that the machine missed. */
  MISSED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }
}
