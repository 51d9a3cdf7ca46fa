// SPDX-License-Identifier: Apache-2.0
package io.grundton.score;

import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.Family;
import io.grundton.policy.Principle;
import io.grundton.policy.Rules.RuleDraft;
import io.grundton.policy.Scoring;
import io.grundton.policy.Scoring.Critical;
import io.grundton.policy.Status;
import io.grundton.score.ConversationScore.NoScore;
import io.grundton.score.ConversationScore.PrincipleScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ScorerTest {
  private static final List<Principle> ONE = List.of(new Principle("p", "One.", 1));
  private static final List<Principle> TWO =
      List.of(new Principle("p", "One.", 1), new Principle("q", "Two.", 3));

  @Test
  void takesTheMeanOfSharesByWeight() {
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 3, 1, 0), tally("p", 1, 0, 1)))
        .isEqualTo(only(7_500, 10_000));
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 2, 1, 2))).isEqualTo(only(3_333, 10_000));
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 2, 2, 1))).isEqualTo(only(6_667, 10_000));
  }

  @Test
  void roundsHalfUpOnceAndOnlyOnce() {
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 1, 1, 19_999))).isEqualTo(only(1, 10_000));
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 1, 1, 20_000))).isEqualTo(only(0, 10_000));
    /* 0.4, 0.4 and 1.4 basis points: rounded before they are added up they would give 0 */
    List<Principle> three =
        List.of(
            new Principle("p", "One.", 1),
            new Principle("q", "Two.", 1),
            new Principle("r", "Three.", 1));
    ConversationScore score =
        score(
            three,
            Scoring.DEFAULT,
            tally("p", 1, 4, 99_996),
            tally("q", 1, 4, 99_996),
            tally("r", 1, 14, 99_986));
    assertThat(score.scoreBp()).isEqualTo(1);
  }

  @Test
  void takesTheMeanOfPrinciplesByWeight() {
    assertThat(score(TWO, Scoring.DEFAULT, tally("p", 9, 1, 0), tally("q", 1, 0, 1)))
        .isEqualTo(
            new ConversationScore(
                2_500,
                10_000,
                null,
                List.of(
                    new PrincipleScore("p", 10_000, 10_000), new PrincipleScore("q", 0, 10_000)),
                0,
                0,
                0));
  }

  @Test
  void leavesOutWhatHasNoValue() {
    assertThat(
            score(
                TWO,
                Scoring.DEFAULT,
                tally("p", 1, 1, 0),
                tally("p", 1, Status.NOT_APPLICABLE),
                tally("q", 3, Status.UNSURE),
                tally("q", 4, Status.NOT_EVALUATED)))
        .isEqualTo(
            new ConversationScore(
                10_000,
                1_250,
                null,
                List.of(new PrincipleScore("p", 10_000, 10_000), new PrincipleScore("q", null, 0)),
                0,
                0,
                0));
  }

  @Test
  void hasNoScoreWhereNothingWasDecided() {
    ConversationScore none =
        new ConversationScore(
            null, 0, NoScore.NO_EVALUATED_RULE, List.of(new PrincipleScore("p", null, 0)), 0, 0, 0);
    assertThat(score(ONE, Scoring.DEFAULT)).isEqualTo(none);
    assertThat(score(ONE, Scoring.DEFAULT, tally("p", 1, Status.UNSURE))).isEqualTo(none);
    assertThat(NoScore.NO_EVALUATED_RULE.code()).isEqualTo("no_evaluated_rule");
  }

  @Test
  void hasNoScoreBelowTheMinimumOfWeight() {
    Scoring scoring = new Scoring(4, Critical.FLAG, 10_000);
    assertThat(score(ONE, scoring, tally("p", 3, 1, 0), tally("p", 5, Status.UNSURE)))
        .isEqualTo(
            new ConversationScore(
                null,
                3_750,
                NoScore.BELOW_MIN_WEIGHT,
                List.of(new PrincipleScore("p", 10_000, 3_750)),
                0,
                0,
                0));
    assertThat(score(ONE, scoring, tally("p", 4, 1, 0)).scoreBp()).isEqualTo(10_000);
  }

  @Test
  void actsOnCriticalFailures() {
    Tally[] failed = {critical(Family.COMPLIANCE, Status.FAIL), tally("p", 1, 1, 0)};
    assertThat(score(ONE, new Scoring(0, Critical.ZERO, 10_000), failed))
        .isEqualTo(critical(0, 0, 0, 1));
    assertThat(score(ONE, new Scoring(0, Critical.CAP, 3_000), failed))
        .isEqualTo(critical(3_000, 0, 0, 1));
    assertThat(score(ONE, new Scoring(0, Critical.CAP, 6_000), failed))
        .isEqualTo(critical(5_000, 0, 0, 1));
    assertThat(score(ONE, new Scoring(0, Critical.FLAG, 10_000), failed))
        .isEqualTo(critical(5_000, 0, 0, 1));
  }

  @Test
  void doesNotActOnCriticalRulesThatDidNotFail() {
    for (Status status : List.of(Status.UNSURE, Status.NOT_EVALUATED, Status.NOT_APPLICABLE)) {
      assertThat(
              score(
                      ONE,
                      new Scoring(0, Critical.ZERO, 10_000),
                      critical(Family.CUSTOMER, status),
                      tally("p", 1, 1, 0))
                  .scoreBp())
          .isEqualTo(10_000);
    }
  }

  @Test
  void countsCriticalFailuresByFamily() {
    ConversationScore score =
        score(
            ONE,
            Scoring.DEFAULT,
            critical(Family.CUSTOMER, Status.FAIL),
            critical(Family.CUSTOMER, Status.FAIL),
            critical(Family.BUSINESS, Status.FAIL),
            critical(Family.COMPLIANCE, Status.PASS));
    assertThat(
            List.of(score.criticalCustomer(), score.criticalBusiness(), score.criticalCompliance()))
        .containsExactly(2, 1, 0);
  }

  @Test
  void agreesWithDecimalArithmetic() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      List<Tally> tallies = new ArrayList<>();
      for (int k = random.nextInt(12) + 1; k > 0; k--) {
        int passed = random.nextInt(5);
        tallies.add(
            tally(
                random.nextBoolean() ? "p" : "q",
                1 + random.nextInt(5),
                passed,
                random.nextInt(5) + (passed == 0 ? 1 : 0)));
      }
      assertThat(score(TWO, Scoring.DEFAULT, tallies.toArray(Tally[]::new)).scoreBp())
          .isEqualTo(decimal(tallies));
    }
  }

  private static @Nullable Integer decimal(List<Tally> tallies) {
    MathContext digits = new MathContext(50);
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (Principle principle : TWO) {
      BigDecimal earned = BigDecimal.ZERO;
      int possible = 0;
      for (Tally tally : tallies) {
        if (tally.principle().equals(principle.id())) {
          earned =
              earned.add(
                  BigDecimal.valueOf((long) tally.weight() * tally.passed())
                      .divide(BigDecimal.valueOf(tally.passed() + tally.failed()), digits));
          possible += tally.weight();
        }
      }
      if (possible > 0) {
        sum =
            sum.add(
                earned
                    .multiply(BigDecimal.valueOf(principle.weight()))
                    .divide(BigDecimal.valueOf(possible), digits));
        weights += principle.weight();
      }
    }
    return sum.multiply(BigDecimal.valueOf(10_000))
        .divide(BigDecimal.valueOf(weights), digits)
        .setScale(20, RoundingMode.HALF_UP)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static ConversationScore score(
      List<Principle> principles, Scoring scoring, Tally... tallies) {
    return new Scorer(principles, scoring).score(List.of(tallies));
  }

  private static ConversationScore only(int scoreBp, int coverageBp) {
    return new ConversationScore(
        scoreBp, coverageBp, null, List.of(new PrincipleScore("p", scoreBp, coverageBp)), 0, 0, 0);
  }

  private static ConversationScore critical(
      int scoreBp, int customer, int business, int compliance) {
    return new ConversationScore(
        scoreBp,
        10_000,
        null,
        List.of(new PrincipleScore("p", 5_000, 10_000)),
        customer,
        business,
        compliance);
  }

  private static Tally tally(String principle, int weight, int passed, int failed) {
    return tally(
        rule("r").principle(principle).weight(weight),
        failed > 0 ? Status.FAIL : Status.PASS,
        passed,
        failed);
  }

  private static Tally tally(String principle, int weight, Status status) {
    return tally(rule("r").principle(principle).weight(weight), status, 0, 0);
  }

  private static Tally critical(Family family, Status status) {
    return tally(
        rule("r").critical(family),
        status,
        status == Status.PASS ? 1 : 0,
        status == Status.FAIL ? 1 : 0);
  }

  private static Tally tally(RuleDraft rule, Status status, int passed, int failed) {
    return new Tally(rule.forbid(say("x")), status, passed, failed);
  }
}
