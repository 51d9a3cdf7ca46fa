// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.RespondRule;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
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
    List<Start> starts = starts(scene);
    if (starts == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    boolean opportunity = false;
    for (Start start : starts) {
      opportunity |= judge(scene, docket, start, limit);
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
   */
  private record Start(int turn, Evidence.@Nullable Span trigger) {}

  private @Nullable List<Start> starts(Scene scene) {
    if (after == null) {
      return waits(scene);
    }
    List<Occurrence> triggers = after.occurrences(scene);
    return triggers == null
        ? null
        : triggers.stream().map(trigger -> new Start(trigger.turn(), trigger.span())).toList();
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
        waits.add(new Start(i, Docket.wholeTurn(turn)));
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
  private boolean judge(Scene scene, Docket docket, Start start, long limit) {
    int from = start.turn();
    int answer = from + 1;
    while (answer < scene.turns() && !scene.isBy(by, answer)) {
      answer++;
    }
    boolean answered = answer < scene.turns();
    if (!answered && rule.at() == RespondRule.At.EVERY) {
      return false;
    }
    Long waited = waited(scene, from, answer);
    if (!answered && waited != null && waited <= limit) {
      return false;
    }
    int responsible = answered ? scene.responsibleFor(answer) : scene.holderAt(from);
    if (waited == null) {
      docket.missing(responsible, Reason.NO_TIMESTAMPS);
    } else if (waited <= limit) {
      docket.pass(responsible);
    } else if (scene.conversation().truncated()) {
      docket.missing(responsible, Reason.TRUNCATED);
    } else {
      int closing = answered ? answer : scene.turns() - 1;
      docket.fail(
          responsible,
          List.of(new Evidence.Absence(from + 1, closing + 1, waited, null, start.trigger())));
    }
    return true;
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
