// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Labeller;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees from who spoke last that a conversation broke off. Only where it is over: a letter may yet
 * be answered.
 */
final class ShapeReader {
  private static final List<String> WANTS_AN_ANSWER = List.of("question", "verification");
  private static final List<String> WANTS_NONE = List.of("offer_help", "closing");

  private final Sentences sentences;

  ShapeReader(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * How it ended; null where its shape does not show it.
   *
   * @param agents tells what an agent's sentence does, null where it is not at hand
   */
  @Nullable Ending read(Conversation conversation, Floor floor, @Nullable Labeller agents) {
    Turn lastOfCustomer = floor.lastOfCustomer();
    if (lastOfCustomer == null || !isOver(conversation)) {
      return null;
    }
    if (nobodyAnswered(conversation)) {
      return dropped(sentences.of(floor.opening().get(0)).get(0));
    }
    Turn lastOfService = floor.lastOfService();
    if (agents == null
        || lastOfService == null
        || lastOfService.number() < lastOfCustomer.number()) {
      return null;
    }
    List<Sentences.Spoken> spoken = sentences.of(lastOfService);
    Sentences.Spoken last = spoken.get(spoken.size() - 1);
    return last.asks() && wantsAnAnswer(last.text(), new Ear(agents)) ? dropped(last) : null;
  }

  private static Ending dropped(Sentences.Spoken unanswered) {
    return new Ending(Outcome.DROPPED, Ending.By.SHAPE, unanswered.sentence(), null);
  }

  private static boolean isOver(Conversation conversation) {
    return conversation.channel() == Channel.CHAT
        || conversation.channel() == Channel.VOICE
        || conversation.endedAt() != null;
  }

  private static boolean nobodyAnswered(Conversation conversation) {
    return conversation.turns().stream()
        .noneMatch(turn -> turn.speaker().isService() && !turn.internal());
  }

  /* "Is there anything else?" may be left without an answer. */
  private static boolean wantsAnAnswer(String question, Ear ear) {
    Ear.Said said = ear.hear(question, WANTS_AN_ANSWER);
    return said != null && said.holds() && ear.hear(question, WANTS_NONE) == null;
  }
}
