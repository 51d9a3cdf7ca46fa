// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Highlighting;
import io.grundton.review.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The turns of a conversation with what is marked in them. */
final class Transcript {
  private static final long LONG_GAP_MS = 60_000;

  private final Messages messages;
  private final Dossier dossier;
  private final Speakers speakers;
  private final List<Marked> marked = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private record Marked(Passage passage, ConversationView.Mark mark) {}

  private record Missing(int turnNo, ConversationView.Absence absence) {}

  Transcript(Messages messages, Dossier dossier, Speakers speakers) {
    this.messages = messages;
    this.dossier = dossier;
    this.speakers = speakers;
  }

  void mark(Passage passage, ConversationView.Mark mark) {
    marked.add(new Marked(passage, mark));
  }

  /** Shows after a turn that something was not found up to it. */
  void missing(int turnNo, ConversationView.Absence absence) {
    missing.add(new Missing(turnNo, absence));
  }

  List<ConversationView.Turn> turns() {
    List<ConversationView.Turn> turns = new ArrayList<>();
    Long spoken = null;
    for (Dossier.Line line : dossier.lines()) {
      Long at = line.atMs();
      turns.add(
          new ConversationView.Turn(
              line.turnNo(),
              line.speaker(),
              speakers.of(line),
              at == null ? "" : messages.offset(at),
              at == null || spoken == null || at - spoken < LONG_GAP_MS
                  ? ""
                  : messages.text("turn.gap", messages.duration(at - spoken)),
              line.internal(),
              pieces(line),
              missing.stream()
                  .filter(absence -> absence.turnNo() == line.turnNo())
                  .map(Missing::absence)
                  .toList()));
      Long end = line.endMs();
      spoken = end != null ? end : at != null ? at : spoken;
    }
    return turns;
  }

  /** The text of a passage, empty where its turn is not there. */
  String quote(@Nullable Passage passage) {
    Dossier.Line line = passage == null ? null : dossier.line(passage.turnNo());
    if (line == null || passage == null) {
      return "";
    }
    StringBuilder quote = new StringBuilder();
    Highlighting.of(line.text(), List.of(passage)).stream()
        .filter(segment -> !segment.marks().isEmpty())
        .forEach(segment -> quote.append(segment.text()));
    return Visible.of(quote.toString());
  }

  private List<ConversationView.Piece> pieces(Dossier.Line line) {
    List<Marked> here =
        marked.stream().filter(mark -> mark.passage().turnNo() == line.turnNo()).toList();
    List<Passage> passages = here.stream().map(Marked::passage).toList();
    Set<Integer> numbered = new HashSet<>();
    List<Highlighting.Segment> segments = Highlighting.of(line.text(), passages);
    List<ConversationView.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Highlighting.Segment segment = segments.get(i);
      List<Integer> next = i + 1 < segments.size() ? segments.get(i + 1).marks() : List.of();
      List<String> ending = new ArrayList<>();
      for (int mark : segment.marks()) {
        if (!next.contains(mark) && numbered.add(mark)) {
          ending.add(here.get(mark).mark().number());
        }
      }
      pieces.add(
          new ConversationView.Piece(
              Visible.of(segment.text()),
              segment.marks().isEmpty()
                  ? null
                  : of(here.get(segment.marks().get(0)).mark(), String.join(", ", ending))));
    }
    return pieces;
  }

  private static ConversationView.Mark of(ConversationView.Mark mark, String number) {
    return new ConversationView.Mark(mark.style(), mark.target(), mark.title(), number);
  }
}
