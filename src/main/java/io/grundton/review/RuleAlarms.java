// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import io.grundton.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How reviewers judged what the machine found by a rule.
 *
 * @param all findings that were judged, most of them because they were flagged: they stand for
 *     nothing but themselves
 * @param sampled those of them in the random control sample, which stand for all findings
 * @param missed passages that break the rule and that the machine missed
 */
public record RuleAlarms(String ruleId, Tally all, Tally sampled, long missed) {
  /** Of fewer than so many judgements no share is told. */
  public static final int LEAST = 5;

  /** Judgements by what was decided. */
  public record Tally(long confirmed, long overridden, long unsure, long notApplicable) {
    /** None yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** All of them. */
    public long decided() {
      return confirmed + overridden + unsure + notApplicable;
    }

    /** The same with further judgements. */
    public Tally plus(Ruling ruling, long judgements) {
      return switch (ruling) {
        case CONFIRM -> new Tally(confirmed + judgements, overridden, unsure, notApplicable);
        case OVERRIDE -> new Tally(confirmed, overridden + judgements, unsure, notApplicable);
        case UNSURE -> new Tally(confirmed, overridden, unsure + judgements, notApplicable);
        case NOT_APPLICABLE -> new Tally(confirmed, overridden, unsure, notApplicable + judgements);
      };
    }

    /** The sum of two. */
    public Tally plus(Tally other) {
      return new Tally(
          confirmed + other.confirmed,
          overridden + other.overridden,
          unsure + other.unsure,
          notApplicable + other.notApplicable);
    }

    /** Findings that should not be there: overridden, or the rule does not apply. */
    public long falseAlarms() {
      return overridden + notApplicable;
    }

    /**
     * The share of false alarms among the findings that reviewers were sure of, in basis points;
     * null where these are fewer than {@link #LEAST}.
     */
    public @Nullable Integer falseAlarmBp() {
      long sure = decided() - unsure;
      return sure < LEAST
          ? null
          : Integer.valueOf((int) ((falseAlarms() * 20_000 + sure) / (2 * sure)));
    }

    /** Where that share lies among all findings, if these are a random sample; null likewise. */
    public @Nullable Interval interval() {
      long sure = decided() - unsure;
      return sure < LEAST ? null : Interval.wilson(falseAlarms(), sure);
    }
  }
}
