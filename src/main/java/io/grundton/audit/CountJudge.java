// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.CountRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a {@link CountRule}. */
final class CountJudge implements Judge {
  private final CountRule rule;
  private final By by;
  private final int saying;

  CountJudge(CountRule rule, int saying) {
    this.rule = rule;
    this.by = rule.header().by();
    this.saying = saying;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    List<Integer> turns = Places.turns(rule.where(), by, scene);
    if (turns == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    docket.noOpportunity(Reason.NO_TURN);
    if (rule.per() == CountRule.Per.TURN) {
      for (int turn : turns) {
        judge(scene, docket, scene.responsibleFor(turn), List.of(turn));
      }
      return;
    }
    Map<Integer, List<Integer>> parts = new TreeMap<>();
    for (int turn : turns) {
      parts.computeIfAbsent(scene.responsibleFor(turn), p -> new ArrayList<>()).add(turn);
    }
    parts.forEach((participant, part) -> judge(scene, docket, participant, part));
  }

  private void judge(Scene scene, Docket docket, int participant, List<Integer> turns) {
    Window window = new Window(null, turns, turns.get(turns.size() - 1), null);
    List<Occurrence> said = window.inside(scene.heard().of(saying));
    long scaled = said.size();
    long unit = 1;
    if (rule.per() == CountRule.Per.HUNDRED_WORDS) {
      scaled = 100L * said.size();
      unit = Math.max(1, turns.stream().mapToLong(turn -> scene.heard().wordsOf(turn)).sum());
    }
    boolean tooMany = rule.max() != null && scaled > rule.max() * unit;
    boolean tooFew = rule.min() != null && scaled < rule.min() * unit;
    if (scene.conversation().truncated() && moreCouldChange(tooMany, tooFew)) {
      docket.missing(participant, Reason.TRUNCATED);
    } else if (tooMany) {
      docket.fail(participant, docket.presences(said, null));
    } else if (tooFew) {
      docket.fail(participant, List.of(window.absence(List.of())));
    } else {
      docket.pass(participant);
    }
  }

  /* Turns that are missing leave other turns as they are, and can only add to a count. */
  private boolean moreCouldChange(boolean tooMany, boolean tooFew) {
    return switch (rule.per()) {
      case TURN -> false;
      case CONVERSATION -> !tooMany && (rule.max() != null || tooFew);
      case HUNDRED_WORDS -> true;
    };
  }
}
