// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import io.grundton.policy.Status;
import io.grundton.statistics.Estimate;

/**
 * How many verdicts of rules came out how, those left out in which a rule did not apply. One
 * conversation has several where several agents took part.
 */
public record Verdicts(long pass, long fail, long unsure, long notEvaluated)
    implements Summable<Verdicts> {
  /** None. */
  public static final Verdicts NONE = new Verdicts(0, 0, 0, 0);

  @Override
  public Verdicts plus(Verdicts other) {
    return new Verdicts(
        pass + other.pass,
        fail + other.fail,
        unsure + other.unsure,
        notEvaluated + other.notEvaluated);
  }

  /** Those of a status; 0 for {@link Status#NOT_APPLICABLE}. */
  public long of(Status status) {
    return switch (status) {
      case PASS -> pass;
      case FAIL -> fail;
      case UNSURE -> unsure;
      case NOT_EVALUATED -> notEvaluated;
      case NOT_APPLICABLE -> 0;
    };
  }

  /** Verdicts that say whether the rule was kept. */
  public long decided() {
    return pass + fail;
  }

  /** The share of those in which it was kept. */
  public Estimate kept() {
    return Estimate.ofShare(pass, decided());
  }
}
