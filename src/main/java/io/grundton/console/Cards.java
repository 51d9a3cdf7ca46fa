// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of a conversation as cards, each marked in the transcript. */
final class Cards {
  private final Messages messages;
  private final Dossier dossier;
  private final Speakers speakers;
  private final Transcript transcript;
  private final Sayings sayings;

  Cards(
      Messages messages,
      Dossier dossier,
      Speakers speakers,
      Transcript transcript,
      Sayings sayings) {
    this.messages = messages;
    this.dossier = dossier;
    this.speakers = speakers;
    this.transcript = transcript;
    this.sayings = sayings;
  }

  /**
   * The cards in the order of the conversation.
   *
   * @param asked id of the finding that is current; null for the first that is undecided
   */
  List<ConversationView.Card> of(Proceedings proceedings, @Nullable String asked) {
    List<ConversationView.Card> cards = new ArrayList<>();
    boolean taken = false;
    for (Dossier.Evidence evidence : dossier.evidence()) {
      Proceedings.Entry decided = proceedings.about(Target.of(evidence));
      boolean current =
          asked == null ? decided == null && !taken : evidence.findingId().equals(asked);
      taken |= current;
      cards.add(card(cards.size() + 1, evidence, decided, current));
    }
    return cards;
  }

  private ConversationView.Card card(
      int number, Dossier.Evidence evidence, Proceedings.@Nullable Entry decided, boolean current) {
    String id = "finding-" + number;
    String status = evidence.status().code();
    Passage passage = evidence.passage();
    Dossier.SearchedWindow window = evidence.window();
    String title = messages.code("status", status) + ": " + Visible.of(evidence.ruleId());
    if (passage != null) {
      transcript.mark(
          passage, new ConversationView.Mark(status, id, title, String.valueOf(number)));
    }
    String absence = "";
    if (window != null) {
      absence = messages.absence(window);
      transcript.missing(
          window.toTurn(),
          new ConversationView.Absence(
              id, number + " · " + Visible.of(evidence.ruleId()) + ": " + absence));
    }
    Integer turn = evidence.turnNo();
    return new ConversationView.Card(
        number,
        id,
        evidence.findingId(),
        Visible.of(evidence.ruleId()),
        Visible.of(evidence.principleId()),
        evidence.severity(),
        messages.code("severity", evidence.severity()),
        status,
        messages.code("status", status),
        speakers.agent(evidence.agentId()),
        turn == null ? "" : messages.text("card.turn", turn),
        turn == null ? "" : "turn-" + turn,
        transcript.quote(passage),
        absence,
        Visible.of(evidence.why()),
        evidence.suggestion() == null ? "" : Visible.of(evidence.suggestion()),
        details(evidence),
        decided == null ? null : sayings.of(decided),
        current);
  }

  private List<ConversationView.Fact> details(Dossier.Evidence evidence) {
    List<ConversationView.Fact> details = new ArrayList<>();
    if (!evidence.standing().equals("live")) {
      add(details, "card.standing", messages.code("standing", evidence.standing()));
    }
    if (evidence.family() != null) {
      add(details, "card.family", messages.code("family", evidence.family()));
    }
    add(details, "card.trigger", transcript.quote(evidence.trigger()));
    Dossier.SearchedWindow window = evidence.window();
    if (window != null) {
      Long limit = window.limitMs();
      Long waited = window.waitedMs();
      String nearest = window.nearest();
      Integer nearestTurn = window.nearestTurnNo();
      add(details, "card.limit", limit == null ? "" : messages.duration(limit));
      add(details, "card.waited", waited == null ? "" : messages.duration(waited));
      if (nearest != null && nearestTurn != null) {
        add(
            details,
            "card.nearest",
            messages.text("card.nearest-in", Visible.of(nearest), nearestTurn));
      }
    }
    if (evidence.pattern() != null) {
      add(details, "card.pattern", Visible.of(evidence.pattern()));
    }
    Integer probability = evidence.probabilityBp();
    if (evidence.label() != null) {
      add(
          details,
          "card.label",
          Visible.of(evidence.label())
              + (probability == null ? "" : " (" + messages.percent(probability) + ")"));
    }
    return details;
  }

  private void add(List<ConversationView.Fact> details, String key, String value) {
    if (!value.isEmpty()) {
      details.add(new ConversationView.Fact(messages.text(key), value));
    }
  }
}
