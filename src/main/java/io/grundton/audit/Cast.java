// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.List;

/** Who took part in a conversation for the company. */
public final class Cast {
  private final List<Participant> participants;
  private final int owner;
  private final int[] byTurn;
  private final int[] holders;

  /**
   * A cast.
   *
   * @param participants in the order of their first turns, at least one: nobody is a participant of
   *     kind {@code NONE}
   * @param owner index of the one who owns the conversation: the last person who took part, the
   *     last bot if there was no person
   * @param byTurn for each turn of the conversation, the index of the participant who spoke it, or
   *     -1 where none did
   */
  Cast(List<Participant> participants, int owner, int[] byTurn) {
    this.participants = List.copyOf(participants);
    this.owner = owner;
    this.byTurn = byTurn.clone();
    this.holders = holders(byTurn, owner);
  }

  /** In the order of their first turns; at least one. */
  public List<Participant> participants() {
    return participants;
  }

  /** Index of the participant who owns the conversation. */
  public int owner() {
    return owner;
  }

  /** The participant who owns the conversation. */
  public Participant ownedBy() {
    return participants.get(owner);
  }

  /** Index of the participant who spoke a turn, or -1; turns are numbered from 1. */
  public int speakerOf(int turnNumber) {
    return byTurn[turnNumber - 1];
  }

  /**
   * Index of the participant who held the conversation at a turn, numbered from 1: the last who had
   * spoken for the company by then, else the first who would, else the owner.
   */
  int holderAt(int turnNumber) {
    return holders[turnNumber - 1];
  }

  private static int[] holders(int[] byTurn, int owner) {
    int holder = owner;
    for (int i = byTurn.length - 1; i >= 0; i--) {
      holder = byTurn[i] >= 0 ? byTurn[i] : holder;
    }
    int[] holders = new int[byTurn.length];
    for (int i = 0; i < byTurn.length; i++) {
      holder = byTurn[i] >= 0 ? byTurn[i] : holder;
      holders[i] = holder;
    }
    return holders;
  }
}
