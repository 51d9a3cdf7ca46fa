// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * The part of a conversation that a rule or an event looks at. Turns are counted among those of the
 * rule's {@link By}.
 */
public sealed interface Where {
  /** All of it. */
  Where EVERYWHERE = new Everywhere();

  /** The first two turns. */
  Where OPENING = new First(Unit.TURNS, 2);

  /** The last three turns. */
  Where CLOSING = new Last(Unit.TURNS, 3);

  /** What a length is counted in. */
  enum Unit {
    TURNS,
    SECONDS,
    /** Of the turns, rounded up. */
    PERCENT
  }

  /** All of it. */
  record Everywhere() implements Where {}

  /** The beginning; seconds count from the conversation's start. */
  record First(Unit unit, int length) implements Where {}

  /** The end; seconds count back from the last turn's start. */
  record Last(Unit unit, int length) implements Where {}

  /** One turn, counted from 1. */
  record At(int turn) implements Where {}
}
