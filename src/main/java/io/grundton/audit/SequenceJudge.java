// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.SequenceRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a {@link SequenceRule}. */
final class SequenceJudge implements Judge {
  private final SequenceRule rule;
  private final List<NumberedEvent> steps;

  /** Of a rule and its steps in their order. */
  SequenceJudge(SequenceRule rule, List<NumberedEvent> steps) {
    this.rule = rule;
    this.steps = List.copyOf(steps);
  }

  /**
   * Something wrong with the order.
   *
   * @param participant whose it is
   */
  private record Flaw(int participant, Evidence evidence) {}

  @Override
  public void judge(Scene scene, Docket docket) {
    if (scene.turnsBy(rule.header().by()).isEmpty()) {
      docket.noOpportunity(Reason.NO_TURN);
      return;
    }
    List<String> names = new ArrayList<>();
    List<List<Occurrence>> happened = new ArrayList<>();
    boolean allMayBeMissing = true;
    for (NumberedEvent step : steps) {
      List<Occurrence> occurrences = step.occurrences(scene);
      if (occurrences == null) {
        docket.missingForAll(step.missing(scene));
        return;
      }
      if (!occurrences.isEmpty()) {
        names.add(step.event().name());
        happened.add(occurrences);
      }
      allMayBeMissing &= rule.allowMissing().contains(step.event().name());
    }
    if (happened.isEmpty() && allMayBeMissing) {
      docket.noOpportunity(Reason.NO_TRIGGER);
      return;
    }
    judge(scene, docket, names, happened);
  }

  private void judge(
      Scene scene, Docket docket, List<String> names, List<List<Occurrence>> happened) {
    docket.doubtful(!happened.stream().allMatch(step -> step.stream().allMatch(o -> o.certain())));
    Gap gap = new Gap(rule, scene);
    StepOrder anyDistance = new StepOrder(happened, (from, to) -> true);
    StepOrder order = new StepOrder(happened, gap::mayReach);
    List<Flaw> flaws = new ArrayList<>();
    if (anyDistance.length() < happened.size()) {
      flaws.add(tooLate(scene, anyDistance, happened));
    } else if (order.length() < happened.size()) {
      flaws.add(tooFar(scene, gap, order, names, happened));
    }
    List<Occurrence> chosen = (flaws.isEmpty() ? order : anyDistance).chosen();
    addMissing(scene, names, chosen, flaws);
    if (!flaws.isEmpty() && scene.conversation().truncated()) {
      docket.missing(flaws.get(0).participant(), Reason.TRUNCATED);
    } else if (!flaws.isEmpty()) {
      docket.fail(flaws.get(0).participant(), flaws.stream().map(flaw -> flaw.evidence()).toList());
    } else {
      int last = scene.responsibleFor(chosen.get(chosen.size() - 1).turn());
      if (gap.isSure(happened)) {
        docket.pass(last);
      } else {
        docket.missing(last, Reason.NO_TIMESTAMPS);
      }
    }
  }

  /* The step that came too late, beside the last time that the one after it had come already. */
  private static Flaw tooLate(Scene scene, StepOrder order, List<List<Occurrence>> happened) {
    Occurrence late = order.reachable(order.length() - 1).get(0);
    List<Occurrence> next = happened.get(order.length());
    return new Flaw(scene.responsibleFor(late.turn()), late.presence(next.get(next.size() - 1)));
  }

  /* The step that came in order, and not within the gap after the one before. */
  private static Flaw tooFar(
      Scene scene, Gap gap, StepOrder order, List<String> names, List<List<Occurrence>> happened) {
    List<Occurrence> before = order.reachable(order.length() - 1);
    List<Occurrence> step = happened.get(order.length());
    Occurrence from = before.get(0);
    for (Occurrence occurrence : before) {
      if (StepOrder.precedes(occurrence, step.get(step.size() - 1))) {
        from = occurrence;
      }
    }
    Occurrence next = null;
    for (int i = step.size() - 1; i >= 0 && StepOrder.precedes(from, step.get(i)); i--) {
      next = step.get(i);
    }
    int closing = gap.closing(from);
    return new Flaw(
        scene.holderAt(closing),
        new Evidence.Absence(
            from.turn() + 1,
            closing + 1,
            next == null ? null : gap.waitedMs(from, next),
            next == null ? null : next.span(),
            from.span(),
            names.get(order.length())));
  }

  /* A step that happens nowhere is searched between its neighbours. */
  private void addMissing(
      Scene scene, List<String> names, List<Occurrence> chosen, List<Flaw> flaws) {
    int next = 0;
    for (NumberedEvent step : steps) {
      String name = step.event().name();
      if (next < names.size() && names.get(next).equals(name)) {
        next++;
      } else if (!rule.allowMissing().contains(name)) {
        Occurrence from = occurrence(chosen, next - 1);
        Occurrence to = occurrence(chosen, next);
        int closing = to == null ? scene.turns() - 1 : to.turn();
        flaws.add(
            new Flaw(
                scene.holderAt(closing),
                new Evidence.Absence(
                    from == null ? 1 : from.turn() + 1,
                    closing + 1,
                    null,
                    null,
                    from == null ? null : from.span(),
                    name)));
      }
    }
  }

  private static @Nullable Occurrence occurrence(List<Occurrence> chosen, int step) {
    return step >= 0 && step < chosen.size() ? chosen.get(step) : null;
  }
}
