// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How much of the machine's work a reviewer saw, or sees, when judging a conversation. */
public enum Sight {
  /** Everything, as it is where nobody is blinded. */
  OPEN(EnumSet.noneOf(Detail.class)),
  /** Only what was said. */
  BLIND(EnumSet.allOf(Detail.class)),
  /** Everything, after a judgement of the whole conversation without it. */
  REVEALED(EnumSet.noneOf(Detail.class));

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

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<Detail> hidden;

  private final String code = name().toLowerCase(Locale.ROOT);

  Sight(EnumSet<Detail> hidden) {
    this.hidden = Collections.unmodifiableSet(hidden);
  }

  /** The lower-case name that tables use. */
  public String code() {
    return code;
  }

  /** Whether the reviewer may see this. */
  public boolean shows(Detail detail) {
    return !hidden.contains(detail);
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
