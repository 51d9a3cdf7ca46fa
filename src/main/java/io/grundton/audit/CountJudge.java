// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.CountRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a {@link CountRule}. */
final class CountJudge implements Judge {
  private final CountRule rule;
  private final By by;
  private final NumberedEvent counted;

  CountJudge(CountRule rule, NumberedEvent counted) {
    this.rule = rule;
    this.by = rule.header().by();
    this.counted = counted;
  }

  /**
   * What one count covers.
   *
   * @param turns in order, at least one
   * @param said what is counted
   */
  private record Part(List<Integer> turns, List<Occurrence> said) {
    Part() {
      this(new ArrayList<>(), new ArrayList<>(2));
    }
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    List<Integer> turns = Places.turns(rule.where(), by, scene);
    List<Occurrence> anywhere = counted.occurrences(scene);
    if (turns == null || anywhere == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    docket.noOpportunity(Reason.NO_TURN);
    boolean perTurn = rule.per() == CountRule.Per.TURN;
    Map<Integer, Part> parts = new TreeMap<>();
    for (int turn : turns) {
      int key = perTurn ? turn : scene.responsibleFor(turn);
      parts.computeIfAbsent(key, k -> new Part()).turns().add(turn);
    }
    for (Occurrence occurrence : anywhere) {
      if (Collections.binarySearch(turns, occurrence.turn()) >= 0) {
        int key = perTurn ? occurrence.turn() : scene.responsibleFor(occurrence.turn());
        parts.computeIfAbsent(key, k -> new Part()).said().add(occurrence);
      }
    }
    for (Part part : parts.values()) {
      judge(scene, docket, part, anywhere);
    }
  }

  private void judge(Scene scene, Docket docket, Part part, List<Occurrence> anywhere) {
    int participant = scene.responsibleFor(part.turns().get(0));
    int count = part.said().size();
    long scaled = count;
    long unit = 1;
    if (rule.per() == CountRule.Per.HUNDRED_WORDS) {
      scaled = 100L * count;
      unit = Math.max(1, part.turns().stream().mapToLong(t -> scene.heard().wordsOf(t)).sum());
    }
    boolean tooMany = rule.max() != null && scaled > rule.max() * unit;
    boolean tooFew = rule.min() != null && scaled < rule.min() * unit;
    if (scene.conversation().truncated() && moreCouldChange(tooMany, tooFew)) {
      docket.missing(participant, Reason.TRUNCATED);
    } else if (tooMany) {
      docket.fail(participant, docket.presences(part.said(), null));
    } else if (tooFew) {
      docket.fail(participant, List.of(absence(scene, part, anywhere)));
    } else {
      docket.pass(participant);
    }
  }

  /* What was counted is no near miss, though it was too little. */
  private Evidence.Absence absence(Scene scene, Part part, List<Occurrence> anywhere) {
    List<Integer> turns = part.turns();
    return new Window(null, turns, turns.get(turns.size() - 1), null)
        .absence(
            part.said().isEmpty() ? anywhere : List.of(), scene.heard().missedOf(counted.saying()));
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
