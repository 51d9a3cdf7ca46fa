// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a conversation as a whole. */
final class ConversationFacts {
  private final Messages messages;
  private final List<ConversationView.Fact> facts = new ArrayList<>();

  private ConversationFacts(Messages messages) {
    this.messages = messages;
  }

  /**
   * The facts that may be seen.
   *
   * @param called whether it may be seen why the conversation is in the queue
   */
  static List<ConversationView.Fact> of(
      Messages messages, Dossier dossier, Sight sight, boolean called) {
    ConversationFacts facts = new ConversationFacts(messages);
    Dossier.Facts known = dossier.facts();
    facts.add("fact.started", messages.time(known.startedAtMs()));
    facts.add("fact.channel", messages.code("channel", known.channel()));
    String language = known.language();
    facts.add("fact.language", language == null ? null : messages.code("language", language));
    facts.add("fact.topic", known.topic());
    if (sight.shows(Detail.VENDOR)) {
      // Ids are often made so that they tell whose they are.
      facts.add("fact.id", known.conversationId());
      facts.add("fact.vendor", known.vendorId());
    }
    if (sight.shows(Detail.TEAM)) {
      facts.add("fact.team", known.team());
    }
    if (sight.shows(Detail.AGENT)) {
      facts.add("fact.agent", known.agentId());
    }
    String outcome = known.outcome();
    if (sight.shows(Detail.SCORE)) {
      facts.add("fact.outcome", outcome == null ? null : messages.code("outcome", outcome));
      Integer score = known.scoreBp();
      facts.add("fact.score", score == null ? null : messages.percent(score));
      facts.add("fact.coverage", messages.percent(known.coverageBp()));
      facts.add(
          "fact.pack", known.packId() == null ? null : known.packId() + " " + known.packVersion());
    }
    if (called && sight.shows(Detail.REASONS)) {
      facts.add(
          "fact.reasons",
          dossier.call().reasons().isEmpty()
              ? messages.text("fact.not-queued")
              : dossier.call().reasons().stream()
                  .map(reason -> messages.code("reason", reason))
                  .collect(Collectors.joining(", ")));
    }
    return facts.facts;
  }

  /** The scores of the principles. */
  static List<ConversationView.Fact> principles(Messages messages, Dossier dossier) {
    return dossier.principles().stream()
        .map(
            principle -> {
              Integer score = principle.scoreBp();
              return new ConversationView.Fact(
                  Visible.of(principle.principleId()),
                  score == null ? "–" : messages.percent(score));
            })
        .toList();
  }

  private void add(String key, @Nullable String value) {
    if (value != null) {
      facts.add(new ConversationView.Fact(messages.text(key), Visible.of(value)));
    }
  }
}
