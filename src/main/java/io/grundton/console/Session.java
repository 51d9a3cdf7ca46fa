// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Consensus;
import io.grundton.calibration.Judged;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import io.grundton.review.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said of a conversation in a closed round, each dispute marked in the transcript. */
final class Session {
  private final Messages messages;
  private final List<Judged> cases;
  private final @Nullable Dossier dossier;
  private final @Nullable Speakers speakers;
  private final @Nullable Transcript transcript;

  /**
   * A session.
   *
   * @param cases of the conversation
   * @param dossier null where it is published no more
   */
  Session(Messages messages, List<Judged> cases, @Nullable Dossier dossier) {
    this.messages = messages;
    this.cases = cases;
    this.dossier = dossier;
    this.speakers = dossier == null ? null : new Speakers(messages, dossier, Sight.OPEN);
    this.transcript =
        dossier == null || speakers == null ? null : new Transcript(messages, dossier, speakers);
  }

  /** What reviewers disagree about; marks it. */
  List<SessionView.Dispute> disputes() {
    List<SessionView.Dispute> disputes = new ArrayList<>();
    for (int number = 0; number < cases.size(); number++) {
      Judged judged = cases.get(number);
      if (judged.disputed()) {
        String id = "dispute-" + number;
        disputes.add(
            new SessionView.Dispute(
                number,
                id,
                Visible.of(judged.item().ruleId()),
                agent(judged),
                votes(judged),
                messages.code("status", judged.machine().code()),
                whys(judged, id, disputes.size() + 1),
                settled(judged.consensus())));
      }
    }
    return disputes;
  }

  /** What they do not disagree about. */
  List<SessionView.Agreed> agreed() {
    return cases.stream()
        .filter(judged -> !judged.disputed())
        .map(
            judged -> {
              Answer gold = judged.gold();
              return new SessionView.Agreed(
                  Visible.of(judged.item().ruleId()),
                  agent(judged),
                  gold == null
                      ? messages.text("calibration.too-few-votes")
                      : messages.code("answer", gold.code()),
                  messages.code("status", judged.machine().code()));
            })
        .toList();
  }

  /** The turns with all that was marked in them. */
  List<ConversationView.Turn> turns() {
    return transcript == null ? List.of() : transcript.turns();
  }

  private List<SessionView.Vote> votes(Judged judged) {
    List<SessionView.Vote> votes = new ArrayList<>();
    judged
        .votes()
        .forEach(
            (login, answer) ->
                votes.add(
                    new SessionView.Vote(
                        login,
                        answer.code(),
                        messages.code("answer", answer.code()),
                        judged.informed().contains(login)
                            ? messages.text("calibration.informed")
                            : "")));
    return votes;
  }

  private List<String> whys(Judged judged, String id, int number) {
    List<String> whys = new ArrayList<>();
    if (dossier == null || transcript == null) {
      return whys;
    }
    for (Dossier.Evidence evidence : dossier.evidence()) {
      if (!evidence.ruleId().equals(judged.item().ruleId())
          || !Objects.equals(evidence.agentKey(), judged.item().agentKey())) {
        continue;
      }
      Passage passage = evidence.passage();
      Dossier.SearchedWindow window = evidence.window();
      if (passage != null) {
        transcript.mark(
            passage,
            new ConversationView.Mark(
                evidence.status().code(),
                id,
                messages.code("status", evidence.status().code()) + ": " + evidence.ruleId(),
                String.valueOf(number)));
      }
      if (window != null) {
        String absence = messages.absence(window);
        transcript.missing(
            window.toTurn(),
            new ConversationView.Absence(
                id, number + " · " + Visible.of(evidence.ruleId()) + ": " + absence));
      }
      whys.add(Visible.of(evidence.why()));
    }
    return whys;
  }

  private SessionView.@Nullable Settled settled(@Nullable Consensus consensus) {
    return consensus == null
        ? null
        : new SessionView.Settled(
            messages.code("answer", consensus.answer().code()),
            Visible.of(consensus.reason()),
            consensus.lead(),
            messages.time(consensus.atMs()));
  }

  private String agent(Judged judged) {
    String key = judged.item().agentKey();
    if (dossier != null && speakers != null) {
      for (Dossier.Verdict verdict : dossier.verdicts()) {
        if (key != null && key.equals(verdict.agentKey())) {
          return speakers.agent(verdict.agentId());
        }
      }
    }
    return "";
  }
}
