// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Labelled;
import io.grundton.policy.LabelCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges what must occur: a {@link io.grundton.policy.RequireRule}, or a {@link
 * io.grundton.policy.ClassifyRule} that wants a label to be present.
 */
final class RequireJudge implements Judge {
  private final Windows windows;
  private final NumberedEvent required;

  RequireJudge(Windows windows, NumberedEvent required) {
    this.windows = windows;
    this.required = required;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    Windows.Opened opened = windows.open(scene);
    if (opened.none() != null) {
      docket.noOpportunity(opened.none());
      return;
    }
    List<Occurrence> anywhere = required.anywhere(scene);
    List<Occurrence> happened = required.occurrences(scene);
    if (opened.missing() != null || anywhere == null || happened == null) {
      docket.missingForAll(opened.missing() == null ? required.missing(scene) : opened.missing());
      return;
    }
    List<Occurrence> placed = windows.placed(happened, scene);
    List<Occurrence> certain = placed.stream().filter(Occurrence::certain).toList();
    List<Occurrence> missed = scene.heard().missedOf(required.saying());
    Surest surest = surest(scene);
    for (Window window : opened.open()) {
      docket.doubtful(window.doubtful());
      List<Occurrence> done = window.inside(certain);
      List<Occurrence> perhaps = window.inside(placed);
      int holder = scene.holderAt(window.closing());
      if (!done.isEmpty()) {
        docket.pass(scene.responsibleFor(done.get(0).turn()));
      } else if (!perhaps.isEmpty()) {
        Occurrence first = perhaps.get(0);
        docket.unsure(
            scene.responsibleFor(first.turn()), List.of(first.presence(window.trigger())));
      } else if (scene.conversation().truncated()) {
        docket.missing(holder, Reason.TRUNCATED);
      } else {
        Evidence.Absence absence = window.absence(anywhere, missed);
        docket.fail(holder, List.of(surest == null ? absence : surest.of(window, absence)));
      }
    }
  }

  private @Nullable Surest surest(Scene scene) {
    LabelCondition condition = required.event().orLabel();
    int[] probabilities = required.probabilities(scene);
    if (condition == null || probabilities == null) {
      return null;
    }
    long[] numbers = new long[probabilities.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = probabilities[i];
    }
    return new Surest(condition.label(), new Peaks(numbers), scene);
  }

  /** Where a classifier came nearest to a required label. */
  private record Surest(String label, Peaks peaks, Scene scene) {
    /** An absence with the turn of its window that has the highest probability. */
    Evidence.Absence of(Window window, Evidence.Absence absence) {
      List<Integer> turns = window.turns();
      int peak =
          turns.isEmpty() ? -1 : peaks.highest(turns.get(0), turns.get(turns.size() - 1) + 1);
      if (peak < 0 || peaks.at(peak) == LabelIndex.NOT_ASKED) {
        return absence;
      }
      Evidence.Span nearest =
          absence.nearestMiss() == null
              ? Docket.wholeTurn(scene.turn(peak))
              : absence.nearestMiss();
      return new Evidence.Absence(
          absence.fromTurn(),
          absence.toTurn(),
          absence.waitedMs(),
          nearest,
          absence.trigger(),
          absence.step(),
          new Labelled(label, (int) peaks.at(peak)));
    }
  }
}
