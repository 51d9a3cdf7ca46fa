// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.policy.Status;
import java.util.Locale;

/** What is summed of the verdicts of a day; the columns of the tables say what each means. */
public enum RuleMeasure {
  N_PASS,
  N_FAIL,
  N_NOT_APPLICABLE,
  N_UNSURE,
  N_NOT_EVALUATED,
  OPPORTUNITIES,
  PASSED,
  FAILED,
  SUM_EARNED_WEIGHT,
  SUM_POSSIBLE_WEIGHT;

  private final String column = name().toLowerCase(Locale.ROOT);

  /** The column that holds it. */
  public String column() {
    return column;
  }

  static RuleMeasure countOf(Status status) {
    return switch (status) {
      case PASS -> N_PASS;
      case FAIL -> N_FAIL;
      case NOT_APPLICABLE -> N_NOT_APPLICABLE;
      case UNSURE -> N_UNSURE;
      case NOT_EVALUATED -> N_NOT_EVALUATED;
    };
  }
}
