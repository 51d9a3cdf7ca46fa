// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reviewer decided outside of rounds, month by month in UTC. What was changed after a blind
 * judgement was revealed is not counted: it follows the machine.
 *
 * @param reviewer login
 */
public record DailyWork(String reviewer) {
  /** Where findings of a rule were decided differently, the first of these is the answer. */
  private static final List<Answer> DECISIVE =
      List.of(Answer.BROKEN, Answer.UNSURE, Answer.NOT_APPLICABLE, Answer.KEPT);

  /**
   * What an item is measured by.
   *
   * @param settledMs since when, milliseconds since 1970 in UTC
   */
  public record Gold(Answer answer, long settledMs) {}

  private record Daily(Answer answer, long atMs) {}

  /**
   * How often the reviewer had decided as others came to agree later.
   *
   * @param said of conversations, by their key
   */
  public Map<YearMonth, Tally> withConsensus(Map<String, Proceedings> said, Map<Item, Gold> gold) {
    Map<YearMonth, Tally> months = new TreeMap<>();
    said.forEach(
        (key, proceedings) ->
            answers(key, proceedings)
                .forEach(
                    (item, daily) -> {
                      Gold settled = gold.get(item);
                      if (settled != null && daily.atMs() < settled.settledMs()) {
                        count(months, daily.atMs(), daily.answer() == settled.answer());
                      }
                    }));
    return months;
  }

  /** How often the reviewer's decisions about findings and rules confirm the machine. */
  public Map<YearMonth, Tally> withMachine(Collection<Proceedings> said) {
    Map<YearMonth, Tally> months = new TreeMap<>();
    for (Proceedings proceedings : said) {
      for (Proceedings.Entry entry : proceedings.by(reviewer).inForce()) {
        Act.Decision decision = entry.decision();
        if (decision != null && counts(decision)) {
          count(months, entry.atMs(), decision.ruling() == Ruling.CONFIRM);
        }
      }
    }
    return months;
  }

  private Map<Item, Daily> answers(String key, Proceedings proceedings) {
    Map<Item, Daily> answers = new HashMap<>();
    for (Proceedings.Entry entry : proceedings.by(reviewer).inForce()) {
      Act.Decision decision = entry.decision();
      if (decision != null && counts(decision)) {
        Target target = decision.target();
        Item item = new Item(key, target.agentKey(), String.valueOf(target.ruleId()), 0);
        answers.merge(item, new Daily(answer(decision), entry.atMs()), DailyWork::decisive);
      }
    }
    return answers;
  }

  private static boolean counts(Act.Decision decision) {
    Scope scope = decision.target().scope();
    return (scope == Scope.RULE || scope == Scope.FINDING) && decision.sight() != Sight.REVEALED;
  }

  private static Answer answer(Act.Decision decision) {
    Answer answer = decision.answer();
    if (answer != null) {
      return answer;
    }
    return switch (decision.ruling()) {
      case CONFIRM -> Answer.BROKEN;
      case OVERRIDE -> Answer.KEPT;
      case UNSURE -> Answer.UNSURE;
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
    };
  }

  private static Daily decisive(Daily before, Daily after) {
    return new Daily(
        DECISIVE.indexOf(before.answer()) <= DECISIVE.indexOf(after.answer())
            ? before.answer()
            : after.answer(),
        Math.max(before.atMs(), after.atMs()));
  }

  private static void count(Map<YearMonth, Tally> months, long atMs, boolean agrees) {
    YearMonth month = YearMonth.from(Instant.ofEpochMilli(atMs).atZone(ZoneOffset.UTC));
    months.merge(month, Tally.NONE.and(agrees), Tally::and);
  }
}
