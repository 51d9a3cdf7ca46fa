// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One conversation in the making. It is used again for the next, so that nothing piles up. */
final class Draft {
  /** What happened in the conversation, as the audit should see it. */
  enum Trait {
    BOT_ONLY,
    COMPLAINT,
    ACKNOWLEDGED,
    GREETED,
    REFUSED,
    NEXT_STEP_DATED,
    NEXT_STEP_UNDATED,
    OFFERED,
    JARGON,
    SAID_DU,
    ASKED_SECRET,
    TRANSFERRED
  }

  /** What the time before a turn depends on. */
  enum Pause {
    USUAL,
    AFTER_HOLD,
    HAND_OVER
  }

  private static final int MOST_TURNS = 64;

  final TextBuffer text = new TextBuffer();
  final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  final Speaker[] speakers = new Speaker[MOST_TURNS];
  final @Nullable String[] agentIds = new String[MOST_TURNS];
  final Pause[] pauses = new Pause[MOST_TURNS];
  final boolean[] internal = new boolean[MOST_TURNS];
  final int[] textEnds = new int[MOST_TURNS];
  final int[] atMs = new int[MOST_TURNS];
  final int[] endMs = new int[MOST_TURNS];
  int turns;

  int conversation;
  int day;
  Source source = Source.INHOUSE;
  Language language = Language.ENGLISH;
  Channel channel = Channel.CHAT;
  Topic topic = Topic.LATE_DELIVERY;
  @Nullable String agentId;
  @Nullable String queue;
  @Nullable String outcome;
  @Nullable String contactId;
  @Nullable String tag;
  String customerId = "";
  String customerName = "";
  int revision;
  int startSecond;
  int queueWaitMs;
  int firstResponseMs;

  void clear() {
    text.clear();
    traits.clear();
    turns = 0;
    agentId = null;
    queue = null;
    outcome = null;
    contactId = null;
    tag = null;
    revision = 0;
    queueWaitMs = -1;
    firstResponseMs = -1;
  }

  void open(Speaker speaker, @Nullable String speakerId, Pause pause) {
    speakers[turns] = speaker;
    agentIds[turns] = speakerId;
    pauses[turns] = pause;
    internal[turns] = false;
    turns++;
    textEnds[turns - 1] = text.length();
  }

  int textStart(int turn) {
    return turn == 0 ? 0 : textEnds[turn - 1];
  }

  int textLength(int turn) {
    return textEnds[turn] - textStart(turn);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether turns must name their agent: someone besides the conversation's own took part. */
  boolean namesSpeakers() {
    for (int turn = 0; turn < turns; turn++) {
      if (speakers[turn] == Speaker.BOT) {
        return true;
      }
    }
    return has(Trait.TRANSFERRED);
  }
}
