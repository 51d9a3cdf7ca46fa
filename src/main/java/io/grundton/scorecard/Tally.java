// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Sums;
import io.grundton.statistics.Estimate;

/** Sums of conversations, by their owner. */
public final class Tally implements Summable<Tally> {
  private final Sums<DayMeasure> sums;

  private Tally(Sums<DayMeasure> sums) {
    this.sums = sums;
  }

  /** Of sums that change no more. */
  public static Tally of(Sums<DayMeasure> sums) {
    return new Tally(sums);
  }

  /** Of no conversation. */
  public static Tally none() {
    return new Tally(Sums.ofDay());
  }

  /** The sum of a measure. */
  public long of(DayMeasure measure) {
    return sums.get(measure);
  }

  @Override
  public Tally plus(Tally other) {
    Sums<DayMeasure> both = Sums.ofDay();
    both.merge(sums);
    both.merge(other.sums);
    return new Tally(both);
  }

  /** How many conversations there are. */
  public long conversations() {
    return of(DayMeasure.N_CONVERSATIONS);
  }

  /** The share of what is counted in what else is. */
  public Estimate share(CountedByOwner part, CountedByOwner whole) {
    return Estimate.ofShare(part.in(this), whole.in(this));
  }

  /** The mean score of those that have one; only within one version of a pack. */
  public Estimate score() {
    return Estimate.ofMean(
        of(DayMeasure.N_SCORED), of(DayMeasure.SUM_SCORE_BP), of(DayMeasure.SUM_SCORE_BP_SQ));
  }

  /** The mean coverage in basis points, rounded half up; 0 without conversations. */
  public int coverageBp() {
    long all = conversations();
    return all == 0 ? 0 : (int) ((2 * of(DayMeasure.SUM_COVERAGE_BP) + all) / (2 * all));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Tally other && sums.equals(other.sums);
  }

  @Override
  public int hashCode() {
    return sums.hashCode();
  }

  @Override
  public String toString() {
    return sums.toString();
  }
}
