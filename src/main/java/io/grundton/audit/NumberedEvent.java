// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Labelled;
import io.grundton.policy.Event;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a pack, or what a rule looks for, with the numbers under which it is heard. While no
 * classifier of its label's model is at hand, an event that has words is its words alone.
 *
 * @param event the event
 * @param saying the number of its words in the {@link SayingIndex}
 * @param label the number of its label in the {@link LabelIndex}, null where it has none
 */
record NumberedEvent(Event event, int saying, @Nullable Integer label) {
  private static final Comparator<Occurrence> BY_PLACE =
      Comparator.comparingInt(Occurrence::turn).thenComparingInt(Occurrence::start);

  /** When it happened, in order; null where it cannot be told, see {@link #missing}. */
  @Nullable List<Occurrence> occurrences(Scene scene) {
    List<Occurrence> all = anywhere(scene);
    if (all == null || all.isEmpty() || event.where() == Where.EVERYWHERE) {
      return all;
    }
    List<Integer> turns = Places.turns(event.where(), event.by(), scene);
    if (turns == null) {
      return null;
    }
    List<Occurrence> placed = new ArrayList<>(all);
    placed.removeIf(occurrence -> Collections.binarySearch(turns, occurrence.turn()) < 0);
    return placed;
  }

  /** What is missing where {@link #occurrences} cannot tell. */
  Reason missing(Scene scene) {
    return anywhere(scene) == null ? Reason.NO_MODEL : Reason.NO_TIMESTAMPS;
  }

  /** The probabilities of its label, turn by turn; null where it has none, or no model. */
  int @Nullable [] probabilities(Scene scene) {
    return label == null ? null : scene.heard().probabilities(label);
  }

  /**
   * When it happened wherever in the conversation, in order; null where no model is there to tell.
   */
  @Nullable List<Occurrence> anywhere(Scene scene) {
    List<Occurrence> said = scene.heard().of(saying);
    LabelCondition condition = event.orLabel();
    if (condition == null) {
      return said;
    }
    int[] probabilities = probabilities(scene);
    if (probabilities == null) {
      return event.saying().say().isEmpty() ? null : said;
    }
    List<Occurrence> both = new ArrayList<>(said);
    int next = 0;
    for (int turn = 0; turn < probabilities.length; turn++) {
      while (next < said.size() && said.get(next).turn() < turn) {
        next++;
      }
      boolean inWords = next < said.size() && said.get(next).turn() == turn;
      if (!inWords && condition.mayHold(probabilities[turn])) {
        both.add(labelled(scene, turn, condition, probabilities[turn]));
      }
    }
    both.sort(BY_PLACE);
    return both;
  }

  private static Occurrence labelled(
      Scene scene, int turn, LabelCondition condition, int probabilityBp) {
    return new Occurrence(
        turn,
        0,
        scene.turn(turn).text().length(),
        null,
        null,
        new Labelled(condition.label(), probabilityBp),
        condition.holds(probabilityBp));
  }
}
