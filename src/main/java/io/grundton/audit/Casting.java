// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who took part in a conversation and whom they worked for. The first participant is
 * looked up in the roster at the conversation's start, later ones at their first turn. Who only
 * wrote internal turns did not take part.
 */
final class Casting {
  private final Roster roster;

  Casting(Roster roster) {
    this.roster = roster;
  }

  Cast of(Conversation conversation) {
    List<Participant> participants = new ArrayList<>(2);
    int[] byTurn = new int[conversation.turns().size()];
    Arrays.fill(byTurn, -1);
    int lastHuman = -1;
    int lastBot = -1;
    for (Turn turn : conversation.turns()) {
      if (turn.internal() || !turn.speaker().isService()) {
        continue;
      }
      int index = indexOf(participants, conversation, turn);
      byTurn[turn.number() - 1] = index;
      if (turn.speaker() == Speaker.AGENT) {
        lastHuman = index;
      } else {
        lastBot = index;
      }
    }
    if (participants.isEmpty()) {
      participants.add(
          participant(
              conversation,
              conversation.agentId(),
              Participant.Kind.NONE,
              conversation.startedAt()));
      return new Cast(participants, 0, byTurn);
    }
    return new Cast(participants, lastHuman >= 0 ? lastHuman : lastBot, byTurn);
  }

  private int indexOf(List<Participant> participants, Conversation conversation, Turn turn) {
    Participant.Kind kind =
        turn.speaker() == Speaker.BOT ? Participant.Kind.BOT : Participant.Kind.HUMAN;
    String agentId = turn.agentId();
    if (agentId == null && kind == Participant.Kind.HUMAN) {
      agentId = conversation.agentId();
    }
    for (int i = 0; i < participants.size(); i++) {
      Participant known = participants.get(i);
      if (known.kind() == kind && Objects.equals(known.agentId(), agentId)) {
        return i;
      }
    }
    Instant moment = conversation.startedAt();
    if (!participants.isEmpty() && turn.atMs() != null) {
      moment = moment.plusMillis(turn.atMs());
    }
    participants.add(participant(conversation, agentId, kind, moment));
    return participants.size() - 1;
  }

  private Participant participant(
      Conversation conversation, @Nullable String agentId, Participant.Kind kind, Instant moment) {
    return new Participant(
        agentId,
        kind,
        roster.lookup(conversation.sourceId(), agentId, conversation.queue(), moment));
  }
}
