// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who had the floor: the turns that the customer could see, without blank ones, and the runs of
 * them in which one side speaks, the customer or the company. Turns of the system and of unknown
 * speakers stand in the run that they follow.
 *
 * <p>The opening is where the customer says what it is about: the runs up to the one with the
 * customer's {@value #OPENING_WORDS}th word, but not the customer's last unless it is the only one.
 */
final class Floor {
  private static final int OPENING_WORDS = 10;

  private final List<Turn> turns = new ArrayList<>();
  private final List<List<Turn>> customerRuns = new ArrayList<>();
  private final int openingRuns;
  private final Turn[] voices;
  private @Nullable Turn lastOfCustomer;
  private @Nullable Turn lastOfService;

  Floor(Conversation conversation, Sentences sentences) {
    boolean customerHasIt = false;
    voices = new Turn[conversation.turns().size()];
    for (Turn turn : conversation.turns()) {
      if (turn.internal() || turn.text().isBlank()) {
        continue;
      }
      turns.add(turn);
      if (turn.speaker() == Speaker.CUSTOMER) {
        if (!customerHasIt) {
          customerRuns.add(new ArrayList<>());
        }
        customerRuns.get(customerRuns.size() - 1).add(turn);
        lastOfCustomer = turn;
        customerHasIt = true;
      } else if (turn.speaker().isService()) {
        lastOfService = turn;
        customerHasIt = false;
      }
      voices[turn.number() - 1] = lastOfService == null ? turn : lastOfService;
    }
    openingRuns = openingRuns(sentences);
  }

  private int openingRuns(Sentences sentences) {
    int most = Math.min(customerRuns.size(), Math.max(1, customerRuns.size() - 1));
    int words = 0;
    for (int run = 0; run < most; run++) {
      for (Turn turn : customerRuns.get(run)) {
        words += sentences.words(turn);
      }
      if (words >= OPENING_WORDS) {
        return run + 1;
      }
    }
    return most;
  }

  /** The last turn of the customer, null where the customer says nothing. */
  @Nullable Turn lastOfCustomer() {
    return lastOfCustomer;
  }

  /** The last turn of an agent or bot, null where none says anything. */
  @Nullable Turn lastOfService() {
    return lastOfService;
  }

  /** The customer's turns of the opening, in order. */
  List<Turn> opening() {
    return customerRuns.subList(0, openingRuns).stream().flatMap(List::stream).toList();
  }

  /**
   * The customer's last runs that are not of the opening, the last first.
   *
   * @param most how many at most
   */
  List<List<Turn>> closing(int most) {
    List<List<Turn>> runs = new ArrayList<>(most);
    for (int i = customerRuns.size() - 1; i >= openingRuns && runs.size() < most; i--) {
      runs.add(customerRuns.get(i));
    }
    return runs;
  }

  /**
   * The turns in which a conversation ends: those after the opening, and at most the customer's
   * last runs with what the company said ahead of each.
   *
   * @param most how many runs of the customer at most
   */
  List<Turn> end(int most) {
    int runsBefore = Math.max(openingRuns, customerRuns.size() - most);
    if (runsBefore == 0) {
      return turns;
    }
    List<Turn> before = customerRuns.get(runsBefore - 1);
    int after = before.get(before.size() - 1).number();
    return turns.stream().filter(turn -> turn.number() > after).toList();
  }

  /**
   * Whether somebody else than who spoke for the company at a turn has the company's last word.
   *
   * @param from one of {@link #turns}
   */
  boolean takenOver(Turn from) {
    Turn last = lastOfService;
    if (last == null || last.number() <= from.number()) {
      return false;
    }
    Turn voice = voices[from.number() - 1];
    return voice.speaker() != last.speaker() || !Objects.equals(voice.agentId(), last.agentId());
  }
}
