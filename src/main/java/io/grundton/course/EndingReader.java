// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Labeller;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the last words how a conversation ended. Of several claims the last counts, and a
 * later one that may be true leaves open what an earlier one says otherwise.
 */
final class EndingReader {
  private static final int CLOSING_RUNS = 3;
  private static final List<String> CUSTOMERS =
      List.of(Outcome.UNRESOLVED.code(), Outcome.RESOLVED.code());
  private static final List<String> COMPANYS =
      List.of(
          Outcome.UNRESOLVED.code(),
          Outcome.ESCALATED.code(),
          Outcome.TRANSFERRED.code(),
          Outcome.RESOLVED.code(),
          Outcome.DROPPED.code());
  private static final List<String> SYSTEMS =
      List.of(Outcome.ESCALATED.code(), Outcome.TRANSFERRED.code(), Outcome.DROPPED.code());

  /** "Are you still there?" is the only question that tells how a conversation ended. */
  private static final List<String> BY_ASKING = List.of(Outcome.DROPPED.code());

  private final Ear ear;
  private final Sentences sentences;

  EndingReader(Labeller labeller, Sentences sentences) {
    this.ear = new Ear(labeller);
    this.sentences = sentences;
  }

  /**
   * How it ended; null where nothing tells.
   *
   * @param last the customer's mood at the end, null where it is not known
   */
  @Nullable Ending read(Floor floor, @Nullable MoodSign last) {
    Ending sure = null;
    Ending open = null;
    for (Turn turn : floor.end(CLOSING_RUNS)) {
      for (Sentences.Spoken spoken : sentences.of(turn)) {
        Ear.Said said = hear(turn.speaker(), spoken);
        if (said == null) {
          continue;
        }
        Outcome outcome = Outcome.valueOf(said.label().toUpperCase(Locale.ROOT));
        if (!stands(outcome, turn, floor, last)) {
          continue;
        }
        Ending ending =
            new Ending(
                said.holds() ? outcome : null,
                Ending.By.HEARD,
                spoken.sentence(),
                said.probabilityBp());
        if (said.holds()) {
          sure = ending;
          open = null;
        } else if (sure == null || sure.outcome() != outcome) {
          open = ending;
        }
      }
    }
    if (open == null && sure == null && last != null && last.mood() == Mood.DISSATISFIED) {
      return new Ending(Outcome.UNRESOLVED, Ending.By.HEARD, last.at(), last.probabilityBp());
    }
    return open != null ? open : sure;
  }

  private Ear.@Nullable Said hear(Speaker speaker, Sentences.Spoken spoken) {
    List<String> labels =
        switch (speaker) {
          case CUSTOMER -> CUSTOMERS;
          case AGENT, BOT -> COMPANYS;
          case SYSTEM -> SYSTEMS;
          case UNKNOWN -> List.of();
        };
    if (spoken.asks() && !labels.isEmpty()) {
      labels = speaker == Speaker.CUSTOMER ? List.of() : BY_ASKING;
    }
    return labels.isEmpty() ? null : ear.hear(spoken.text(), labels);
  }

  /* Whether what follows lets a claim stand. */
  private static boolean stands(Outcome outcome, Turn turn, Floor floor, @Nullable MoodSign last) {
    Turn lastOfCustomer = floor.lastOfCustomer();
    boolean answered = lastOfCustomer != null && lastOfCustomer.number() > turn.number();
    return switch (outcome) {
      case UNRESOLVED -> true;
      case TRANSFERRED, ESCALATED -> !floor.takenOver(turn);
      case DROPPED -> !answered;
      case RESOLVED ->
          turn.speaker() == Speaker.CUSTOMER
              || (answered
                  && (last == null
                      || last.mood() != Mood.DISSATISFIED
                      || last.at().turn() < turn.number()));
    };
  }
}
