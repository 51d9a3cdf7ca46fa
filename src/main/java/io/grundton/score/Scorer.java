// SPDX-License-Identifier: Apache-2.0
package io.grundton.score;

import io.grundton.policy.Family;
import io.grundton.policy.Principle;
import io.grundton.policy.Scoring;
import io.grundton.policy.Status;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what each rule said of a conversation into its score.
 *
 * <p>A rule that passed or failed has a share: passed / (passed + failed) opportunities. A
 * principle is the mean of its rules' shares by weight, the score the mean of the principles by
 * weight; both over those that have a value. Exact fractions, rounded half up once. Coverage is the
 * weight of rules that passed or failed among all that applied.
 */
public final class Scorer {
  private static final BigInteger FULL = BigInteger.valueOf(10_000);
  private static final BigInteger TWO = BigInteger.TWO;

  private final List<Principle> principles;
  private final Scoring scoring;

  /** A scorer for a pack's principles. */
  public Scorer(List<Principle> principles, Scoring scoring) {
    this.principles = List.copyOf(principles);
    this.scoring = scoring;
  }

  /** The score that follows from what every live rule said. */
  public ConversationScore score(List<Tally> tallies) {
    List<ConversationScore.PrincipleScore> parts = new ArrayList<>(principles.size());
    Ratio sum = Ratio.ZERO;
    long weights = 0;
    for (Principle principle : principles) {
      Weighed weighed = weigh(tallies, principle.id());
      parts.add(
          new ConversationScore.PrincipleScore(
              principle.id(), weighed.scoreBp(), weighed.coverageBp()));
      if (weighed.decided() > 0) {
        sum = sum.plus(weighed.earned().times(principle.weight()).dividedBy(weighed.decided()));
        weights += principle.weight();
      }
    }
    Weighed all = weigh(tallies, null);
    ConversationScore.NoScore noScore = null;
    Integer scoreBp = null;
    if (weights == 0) {
      noScore = ConversationScore.NoScore.NO_EVALUATED_RULE;
    } else if (all.decided() < scoring.minWeight()) {
      noScore = ConversationScore.NoScore.BELOW_MIN_WEIGHT;
    } else {
      scoreBp = afterCritical(sum.dividedBy(weights).basisPoints(), tallies);
    }
    return new ConversationScore(
        scoreBp,
        all.coverageBp(),
        noScore,
        parts,
        criticalFailures(tallies, Family.CUSTOMER),
        criticalFailures(tallies, Family.BUSINESS),
        criticalFailures(tallies, Family.COMPLIANCE));
  }

  private int afterCritical(int scoreBp, List<Tally> tallies) {
    boolean failed = tallies.stream().anyMatch(t -> t.critical() && t.status() == Status.FAIL);
    if (!failed) {
      return scoreBp;
    }
    return switch (scoring.critical()) {
      case ZERO -> 0;
      case CAP -> Math.min(scoreBp, scoring.capBp());
      case FLAG -> scoreBp;
    };
  }

  private static int criticalFailures(List<Tally> tallies, Family family) {
    int count = 0;
    for (Tally tally : tallies) {
      if (tally.critical() && tally.status() == Status.FAIL && tally.family() == family) {
        count++;
      }
    }
    return count;
  }

  private static Weighed weigh(List<Tally> tallies, @Nullable String principle) {
    Ratio earned = Ratio.ZERO;
    long decided = 0;
    long applied = 0;
    for (Tally tally : tallies) {
      if (principle != null && !principle.equals(tally.principle())) {
        continue;
      }
      if (tally.status() != Status.NOT_APPLICABLE) {
        applied += tally.weight();
      }
      if (tally.status() == Status.PASS || tally.status() == Status.FAIL) {
        decided += tally.weight();
        earned = earned.plus(tally.share().times(tally.weight()));
      }
    }
    return new Weighed(earned, decided, applied);
  }

  private record Weighed(Ratio earned, long decided, long applied) {
    @Nullable Integer scoreBp() {
      return decided == 0 ? null : Integer.valueOf(earned.dividedBy(decided).basisPoints());
    }

    int coverageBp() {
      return applied == 0 ? 0 : new Ratio(decided, applied).basisPoints();
    }
  }

  /** An exact non-negative fraction, not reduced. */
  record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ZERO = new Ratio(0, 1);

    Ratio(long numerator, long denominator) {
      this(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Ratio plus(Ratio other) {
      if (denominator.equals(other.denominator)) {
        return new Ratio(numerator.add(other.numerator), denominator);
      }
      return new Ratio(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    Ratio times(long factor) {
      return new Ratio(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    Ratio dividedBy(long divisor) {
      return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** Rounded half up. */
    int basisPoints() {
      return numerator
          .multiply(FULL)
          .multiply(TWO)
          .add(denominator)
          .divide(denominator.multiply(TWO))
          .intValueExact();
    }
  }
}
