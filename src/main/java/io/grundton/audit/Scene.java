// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.course.Course;
import io.grundton.policy.By;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as the rules see it.
 *
 * @param conversation what was said
 * @param course how it went, by what was said and what was not
 * @param cast by whom
 * @param heard which of it the pack names
 * @param trace who is told what the judges do
 */
record Scene(Conversation conversation, Course course, Cast cast, Heard heard, Trace trace) {
  Scene(Conversation conversation, Cast cast, Heard heard) {
    this(conversation, Course.UNKNOWN, cast, heard, Trace.NONE);
  }

  /** How it ended; null = unknown, or unsure where its course has an ending. */
  @Nullable Outcome outcome() {
    return Audit.outcome(conversation, course);
  }

  Turn turn(int index) {
    return conversation.turns().get(index);
  }

  int turns() {
    return conversation.turns().size();
  }

  /** Whether a turn is one that {@code by} looks at. */
  boolean isBy(By by, int index) {
    Turn turn = turn(index);
    return !turn.internal() && by.includes(turn.speaker());
  }

  /** The turns that {@code by} looks at, in order. */
  List<Integer> turnsBy(By by) {
    List<Integer> indexes = new ArrayList<>(turns());
    for (int i = 0; i < turns(); i++) {
      if (isBy(by, i)) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  /** Who answers for what was said in a turn: its speaker, the owner for what customers say. */
  int responsibleFor(int turn) {
    int speaker = cast.speakerOf(turn + 1);
    return speaker >= 0 ? speaker : cast.owner();
  }

  /** Who held the conversation at a turn: the last who had spoken for the company by then. */
  int holderAt(int turn) {
    return cast.holderAt(turn + 1);
  }
}
