// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Event;
import io.grundton.policy.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a pack and the number of its saying.
 *
 * @param event the event
 * @param saying its number in the {@link SayingIndex}
 */
record NumberedEvent(Event event, int saying) {
  /** When it happened, in order; null where the timestamps that its place needs are missing. */
  @Nullable List<Occurrence> occurrences(Scene scene) {
    List<Occurrence> all = scene.heard().of(saying);
    if (all.isEmpty() || event.where() == Where.EVERYWHERE) {
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
}
