// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a turn to a conversation that has nothing to do with it. */
final class Aside {
  /** No phrase can mean this word. */
  private static final String UNRELATED = "Qwxyz.";

  private Aside() {}

  /** With a note among colleagues before the first turn. */
  static Conversation noteBefore(Conversation conversation) {
    List<Turn> turns = new ArrayList<>();
    turns.add(turn(1, Speaker.AGENT, conversation.turns().get(0).atMs(), true));
    for (Turn turn : conversation.turns()) {
      turns.add(turn.withNumber(turn.number() + 1));
    }
    return conversation.withTurns(turns);
  }

  /** With a word of the system after the last turn. */
  static Conversation systemAfter(Conversation conversation) {
    return after(conversation, Speaker.SYSTEM);
  }

  /** With a word of the agent after the last turn. */
  static Conversation agentAfter(Conversation conversation) {
    return after(conversation, Speaker.AGENT);
  }

  private static Conversation after(Conversation conversation, Speaker speaker) {
    List<Turn> turns = new ArrayList<>(conversation.turns());
    Turn last = turns.get(turns.size() - 1);
    turns.add(turn(last.number() + 1, speaker, last.atMs(), false));
    return conversation.withTurns(turns);
  }

  private static Turn turn(int number, Speaker speaker, @Nullable Long atMs, boolean internal) {
    return new Turn(number, speaker, null, atMs, null, UNRELATED, internal);
  }
}
