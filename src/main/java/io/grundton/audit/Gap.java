// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.Scope;
import io.grundton.policy.SequenceRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the steps of a {@link SequenceRule} may be from each other in one conversation. */
final class Gap {
  private final Scene scene;
  private final By by;
  private final @Nullable Integer maxTurns;
  private final @Nullable Long maxMs;

  /** For each turn how many of the rule's turns come before it. */
  private final int[] turnsBefore;

  Gap(SequenceRule rule, Scene scene) {
    Scope.Within gap = rule.maxGap();
    this.scene = scene;
    this.by = rule.header().by();
    this.maxTurns = gap == null ? null : gap.turns();
    this.maxMs = gap == null ? null : gap.milliseconds();
    this.turnsBefore = new int[scene.turns() + 1];
    for (int i = 0; i < scene.turns(); i++) {
      turnsBefore[i + 1] = turnsBefore[i] + (scene.isBy(by, i) ? 1 : 0);
    }
  }

  /** Whether a step is near enough to the next, as far as the timestamps say. */
  boolean mayReach(Occurrence from, Occurrence to) {
    if (maxTurns != null && turnsBefore[to.turn()] - turnsBefore[from.turn()] >= maxTurns) {
      return false;
    }
    Long waited = waitedMs(from, to);
    return waited == null || maxMs == null || waited <= maxMs;
  }

  /** Whether steps are near enough that may be, where turns have no timestamps. */
  boolean isSure(List<List<Occurrence>> steps) {
    if (maxMs == null || steps.size() < 2) {
      return true;
    }
    List<List<Occurrence>> timed =
        steps.stream()
            .map(step -> step.stream().filter(o -> scene.turn(o.turn()).atMs() != null).toList())
            .toList();
    return new StepOrder(timed, this::mayReach).length() == steps.size();
  }

  /** Milliseconds from a step to the next where the gap is measured in them, otherwise null. */
  @Nullable Long waitedMs(Occurrence from, Occurrence to) {
    return maxMs == null ? null : TurnTimes.between(scene.turn(from.turn()), scene.turn(to.turn()));
  }

  /** Index of the turn in which the gap after a step is used up; the last where it never is. */
  int closing(Occurrence from) {
    for (int turn = from.turn(); turn < scene.turns(); turn++) {
      Long waited = TurnTimes.between(scene.turn(from.turn()), scene.turn(turn));
      boolean outOfTurns =
          maxTurns != null && turnsBefore[turn + 1] - turnsBefore[from.turn()] >= maxTurns;
      if (outOfTurns || (maxMs != null && waited != null && waited > maxMs)) {
        return turn;
      }
    }
    return scene.turns() - 1;
  }
}
