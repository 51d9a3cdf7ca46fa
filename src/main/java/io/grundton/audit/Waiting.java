// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.calendar.BusinessHours;
import io.grundton.calendar.OpenTime;
import io.grundton.policy.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long answers took in one conversation. Each answer is found in one step. */
final class Waiting {
  private final Scene scene;
  private final int[] answers;
  private final int[] spoken;
  private final @Nullable OpenTime open;

  /** Of answers by {@code by}; time counts in the hours, everywhere where there are none. */
  Waiting(Scene scene, By by, @Nullable BusinessHours hours) {
    this.scene = scene;
    int turns = scene.turns();
    answers = new int[turns];
    spoken = new int[turns + 1];
    int next = turns;
    for (int i = turns - 1; i >= 0; i--) {
      answers[i] = next;
      next = scene.isBy(by, i) ? i : next;
    }
    long first = 0;
    long last = 0;
    for (int i = 0; i < turns; i++) {
      spoken[i + 1] = spoken[i] + (scene.isBy(By.ANY, i) ? 1 : 0);
      Long at = scene.turn(i).atMs();
      first = at == null ? first : Math.min(first, at);
      last = at == null ? last : Math.max(last, at);
    }
    Long end = TurnTimes.endMs(scene.conversation());
    Instant start = scene.conversation().startedAt();
    open =
        hours == null
            ? null
            : OpenTime.of(
                hours,
                start.plusMillis(first),
                start.plusMillis(end == null ? last : Math.max(last, end)));
  }

  /** Index of the next turn that answers a turn, the number of turns where none does. */
  int answerTo(int turn) {
    return answers[turn];
  }

  /** Turns of the customer, agents and bots after one turn up to and with another. */
  int turns(int from, int answer) {
    return spoken[Math.min(answer + 1, scene.turns())] - spoken[from + 1];
  }

  /**
   * Milliseconds from one turn to its answer, to the end of the conversation where there is none;
   * never negative, null where a timestamp is missing.
   */
  @Nullable Long milliseconds(int from, int answer) {
    Long start = scene.turn(from).atMs();
    Long end =
        answer < scene.turns() ? scene.turn(answer).atMs() : TurnTimes.endMs(scene.conversation());
    if (start == null || end == null) {
      return null;
    }
    if (open == null) {
      return Math.max(0, end - start);
    }
    Instant began = scene.conversation().startedAt();
    return open.between(began.plusMillis(start), began.plusMillis(end));
  }
}
