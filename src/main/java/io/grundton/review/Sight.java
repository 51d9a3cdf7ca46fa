// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;

/** How much of the machine's work a reviewer saw, or sees, when judging a conversation. */
public enum Sight {
  /** Everything, as it is where nobody is blinded. */
  OPEN,
  /** Only what was said. */
  BLIND,
  /** Everything, after a judgement of the whole conversation without it. */
  REVEALED;

  /** What a blinded reviewer must not see, nor choose conversations by. */
  public enum Detail {
    REASONS,
    PRIORITY,
    SCORE,
    VENDOR,
    TEAM,
    AGENT,
    RULE,
    PRINCIPLE,
    EVIDENCE,
    OTHERS
  }

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }

  /** Whether the reviewer may see this. */
  public boolean shows(@SuppressWarnings("unused") Detail detail) {
    return this != BLIND;
  }

  /**
   * What an account may see of a conversation.
   *
   * @param blinding whether reviewers are to be blinded
   * @param role of the account; only who decides is blinded
   * @param judged whether the account has judged the whole conversation without seeing more
   */
  public static Sight of(boolean blinding, Role role, boolean judged) {
    if (judged) {
      return REVEALED;
    }
    return blinding && role.may(Permission.DECIDE) ? BLIND : OPEN;
  }
}
