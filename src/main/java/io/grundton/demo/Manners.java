// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import org.jspecify.annotations.Nullable;

/** How an agent behaves in one conversation: the good habits kept and the slips made. */
record Manners(
    boolean greets,
    boolean acknowledges,
    boolean refuses,
    boolean datesNextStep,
    boolean offers,
    boolean usesJargon,
    boolean saysDu,
    boolean asksSecret) {
  private static final Manners PERFECT =
      new Manners(true, true, false, true, true, false, false, false);

  /** Rolls every habit: base rates times the agent's own factor, and what is planted on top. */
  static Manners drawn(
      Dice dice, Agent agent, Source source, boolean toneDropped, Specials.@Nullable Role role) {
    if (role == Specials.Role.STAR) {
      return PERFECT;
    }
    double slips = agent.slips();
    boolean greets = !dice.chance(0.04 * slips);
    boolean acknowledges = !dice.chance(toneDropped ? 0.88 : 0.12 * slips);
    boolean refuses = dice.chance(toneDropped ? 0.34 + 0.02 * slips : 0.03 * slips);
    boolean dates = !dice.chance(0.10 * slips);
    boolean offers = !dice.chance(0.12 * slips);
    boolean jargon = dice.chance(0.08 * slips);
    boolean du =
        dice.chance(0.20) && source == Source.ALBATROS && agent.language() == Language.GERMAN;
    boolean secret = role == Specials.Role.SECRET;
    return new Manners(greets, acknowledges, refuses, dates, offers, jargon, du, secret);
  }
}
