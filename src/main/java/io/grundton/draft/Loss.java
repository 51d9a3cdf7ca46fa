// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

/** What can be lost on the way into a pack, each with the code that names it. */
public enum Loss {
  /** A condition that has no equivalent. */
  CONDITION("I102"),
  /** One of the phrases of a condition. */
  PHRASE("I103"),
  /** A way of putting conditions together; the rule says more, or less, than the original. */
  COMBINATION("I104"),
  /** What is no condition: actions, tags, unknown keys. */
  SETTING("I105"),
  /** Nothing is lost, but the pack means something a little different. */
  DIFFERENCE("I201");

  private final String code;

  Loss(String code) {
    this.code = code;
  }

  /** A stable identifier. */
  public String code() {
    return code;
  }
}
