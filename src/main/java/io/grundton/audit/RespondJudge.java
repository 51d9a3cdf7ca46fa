// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Scope;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a {@link RespondRule}. An answer is the next turn of the rule's {@link By} after the turn
 * that starts the clock. Where none comes, it was late if the conversation went on for longer than
 * the limit, and otherwise there was no opportunity; the customer's last words need no answer where
 * every wait is measured.
 */
final class RespondJudge implements Judge {
  private final RespondRule rule;
  private final By by;
  private final @Nullable NumberedEvent after;

  RespondJudge(RespondRule rule, @Nullable NumberedEvent after) {
    this.rule = rule;
    this.by = rule.header().by();
    this.after = after;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    Scope.Within within = rule.within().get(scene.conversation().channel());
    if (within == null) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
      return;
    }
    List<Start> starts = starts(scene);
    if (starts == null) {
      docket.missingForAll(after == null ? Reason.NO_TIMESTAMPS : after.missing(scene));
      return;
    }
    By starter = after == null ? By.CUSTOMER : after.event().by();
    List<Integer> places = Places.turns(rule.where(), starter, scene);
    if (places == null && !starts.isEmpty()) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    Waiting waiting = new Waiting(scene, by, rule.hours());
    boolean opportunity = false;
    for (Start start : starts) {
      if (places != null && Collections.binarySearch(places, start.turn()) >= 0) {
        docket.doubtful(start.doubtful());
        opportunity |= judge(scene, docket, start, waiting, within);
      }
    }
    if (!opportunity) {
      docket.noOpportunity(starts.isEmpty() ? Reason.NO_TRIGGER : Reason.NO_TURN);
    }
  }

  /**
   * What starts the clock.
   *
   * @param turn index of its turn
   * @param trigger its words, null where it has none
   * @param doubtful whether it is not certain
   */
  private record Start(int turn, Evidence.@Nullable Span trigger, boolean doubtful) {}

  private @Nullable List<Start> starts(Scene scene) {
    if (after == null) {
      return waits(scene);
    }
    List<Occurrence> triggers = after.occurrences(scene);
    return triggers == null
        ? null
        : triggers.stream()
            .map(trigger -> new Start(trigger.turn(), trigger.span(), !trigger.certain()))
            .toList();
  }

  private List<Start> waits(Scene scene) {
    List<Start> waits = new ArrayList<>();
    boolean waiting = false;
    for (int i = 0; i < scene.turns(); i++) {
      Turn turn = scene.turn(i);
      if (turn.internal()) {
        continue;
      }
      if (turn.speaker() == Speaker.CUSTOMER && !waiting) {
        waiting = true;
        waits.add(new Start(i, Docket.wholeTurn(turn), false));
        if (rule.at() == RespondRule.At.FIRST) {
          break;
        }
      } else if (by.includes(turn.speaker())) {
        waiting = false;
      }
    }
    return waits;
  }

  /** Whether there was an opportunity to answer. */
  private boolean judge(
      Scene scene, Docket docket, Start start, Waiting waiting, Scope.Within within) {
    int from = start.turn();
    int answer = waiting.answerTo(from);
    boolean answered = answer < scene.turns();
    if (!answered && rule.at() == RespondRule.At.EVERY) {
      return false;
    }
    int turns = waiting.turns(from, answer) + (answered ? 0 : 1);
    boolean outOfTurns = within.turns() != null && turns > within.turns();
    Long limitMs = within.milliseconds();
    Long waited = limitMs == null ? null : waiting.milliseconds(from, answer);
    boolean outOfTime = limitMs != null && waited != null && waited > limitMs;
    boolean unknown = limitMs != null && waited == null;
    boolean late = outOfTurns || outOfTime;
    if (!answered && !late && !unknown) {
      return false;
    }
    int responsible = answered ? scene.responsibleFor(answer) : scene.holderAt(from);
    if (scene.trace().wanted()) {
      int last = answered ? answer : scene.turns() - 1;
      List<Integer> searched = answered ? List.of(answer + 1) : List.of();
      scene.trace().add(new Step.Opened(start.trigger(), searched, last + 1, null));
    }
    if (!late && unknown) {
      docket.missing(responsible, Reason.NO_TIMESTAMPS);
    } else if (!late) {
      docket.pass(responsible);
    } else if (scene.conversation().truncated()) {
      docket.missing(responsible, Reason.TRUNCATED);
    } else {
      docket.fail(responsible, List.of(late(scene, start, answer, waiting)));
    }
    return true;
  }

  private static Evidence late(Scene scene, Start start, int answer, Waiting waiting) {
    boolean answered = answer < scene.turns();
    int closing = answered ? answer : scene.turns() - 1;
    return new Evidence.Absence(
        start.turn() + 1,
        closing + 1,
        waiting.milliseconds(start.turn(), answer),
        answered ? Docket.wholeTurn(scene.turn(answer)) : null,
        start.trigger());
  }
}
