// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.RespondRule;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
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
    Long limit = rule.withinMs().get(scene.conversation().channel());
    if (limit == null) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
      return;
    }
    docket.noOpportunity(Reason.NO_TRIGGER);
    if (after != null) {
      List<Occurrence> triggers = after.occurrences(scene);
      if (triggers == null) {
        docket.missingForAll(Reason.NO_TIMESTAMPS);
        return;
      }
      for (Occurrence trigger : triggers) {
        judge(scene, docket, trigger.turn(), trigger.span(), limit, true);
      }
    } else {
      judgeWaits(scene, docket, limit);
    }
  }

  private void judgeWaits(Scene scene, Docket docket, long limit) {
    boolean first = rule.at() == RespondRule.At.FIRST;
    boolean waiting = false;
    for (int i = 0; i < scene.turns(); i++) {
      Turn turn = scene.turn(i);
      if (turn.internal()) {
        continue;
      }
      if (turn.speaker() == Speaker.CUSTOMER && !waiting) {
        waiting = true;
        judge(scene, docket, i, Docket.wholeTurn(turn), limit, first);
        if (first) {
          return;
        }
      } else if (by.includes(turn.speaker())) {
        waiting = false;
      }
    }
  }

  private void judge(
      Scene scene,
      Docket docket,
      int from,
      Evidence.@Nullable Span trigger,
      long limit,
      boolean mustAnswer) {
    int answer = from + 1;
    while (answer < scene.turns() && !scene.isBy(by, answer)) {
      answer++;
    }
    boolean answered = answer < scene.turns();
    if (!answered && !mustAnswer) {
      return;
    }
    int responsible = answered ? scene.responsibleFor(answer) : scene.holderAt(from);
    Long waited = waited(scene, from, answer);
    if (waited == null) {
      docket.missing(responsible, Reason.NO_TIMESTAMPS);
    } else if (waited <= limit) {
      if (answered) {
        docket.pass(responsible);
      }
    } else if (scene.conversation().truncated()) {
      docket.missing(responsible, Reason.TRUNCATED);
    } else {
      int closing = answered ? answer : scene.turns() - 1;
      docket.fail(
          responsible, List.of(new Evidence.Absence(from + 1, closing + 1, waited, null, trigger)));
    }
  }

  private static @Nullable Long waited(Scene scene, int from, int answer) {
    if (answer < scene.turns()) {
      return TurnTimes.between(scene.turn(from), scene.turn(answer));
    }
    Long end = TurnTimes.endMs(scene.conversation());
    Long start = scene.turn(from).atMs();
    return end == null || start == null ? null : Long.valueOf(Math.max(0, end - start));
  }
}
