// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.transcript.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is summed of the conversations of a day; the columns of the tables say what each means. */
public enum DayMeasure {
  N_CONVERSATIONS,
  N_HANDLED,
  N_SCORED,
  N_FLAGGED,
  N_CRITICAL_CUSTOMER,
  N_CRITICAL_BUSINESS,
  N_CRITICAL_COMPLIANCE,
  N_RESOLVED,
  N_TRANSFERRED,
  N_ESCALATED,
  N_DROPPED,
  N_UNRESOLVED,
  N_OUTCOME_UNKNOWN,
  SUM_SCORE_BP,
  SUM_SCORE_BP_SQ,
  SUM_COVERAGE_BP,
  SUM_FIRST_RESPONSE_MS,
  N_FIRST_RESPONSE,
  SUM_FIRST_HUMAN_RESPONSE_MS,
  N_FIRST_HUMAN_RESPONSE,
  SUM_RESPONSE_MS,
  N_RESPONSE,
  SUM_QUEUE_WAIT_MS,
  N_QUEUE_WAIT,
  SUM_HANDLE_MS,
  N_HANDLE,
  N_FIRST_RESPONSE_LE_15S,
  N_FIRST_RESPONSE_LE_30S,
  N_FIRST_RESPONSE_LE_60S,
  N_FIRST_RESPONSE_LE_120S,
  N_FIRST_RESPONSE_LE_300S,
  N_FIRST_RESPONSE_LE_900S,
  N_FIRST_RESPONSE_LE_3600S,
  N_FIRST_RESPONSE_LE_14400S,
  N_FIRST_RESPONSE_LE_86400S,
  N_FIRST_RESPONSE_GT_86400S,
  N_SCORE_LE_1000_BP,
  N_SCORE_LE_2000_BP,
  N_SCORE_LE_3000_BP,
  N_SCORE_LE_4000_BP,
  N_SCORE_LE_5000_BP,
  N_SCORE_LE_6000_BP,
  N_SCORE_LE_7000_BP,
  N_SCORE_LE_8000_BP,
  N_SCORE_LE_9000_BP,
  N_SCORE_LE_10000_BP;

  /* The last bin of each histogram is open, so there is one edge less. */
  private static final DayMeasure[] FIRST_RESPONSE_BINS = {
    N_FIRST_RESPONSE_LE_15S,
    N_FIRST_RESPONSE_LE_30S,
    N_FIRST_RESPONSE_LE_60S,
    N_FIRST_RESPONSE_LE_120S,
    N_FIRST_RESPONSE_LE_300S,
    N_FIRST_RESPONSE_LE_900S,
    N_FIRST_RESPONSE_LE_3600S,
    N_FIRST_RESPONSE_LE_14400S,
    N_FIRST_RESPONSE_LE_86400S,
    N_FIRST_RESPONSE_GT_86400S
  };
  private static final long[] FIRST_RESPONSE_EDGES_MS = {
    15_000, 30_000, 60_000, 120_000, 300_000, 900_000, 3_600_000, 14_400_000, 86_400_000
  };
  private static final DayMeasure[] SCORE_BINS = {
    N_SCORE_LE_1000_BP,
    N_SCORE_LE_2000_BP,
    N_SCORE_LE_3000_BP,
    N_SCORE_LE_4000_BP,
    N_SCORE_LE_5000_BP,
    N_SCORE_LE_6000_BP,
    N_SCORE_LE_7000_BP,
    N_SCORE_LE_8000_BP,
    N_SCORE_LE_9000_BP,
    N_SCORE_LE_10000_BP
  };
  private static final long[] SCORE_EDGES_BP = {
    1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000
  };

  private final String column = name().toLowerCase(Locale.ROOT);

  /** The column that holds it. */
  public String column() {
    return column;
  }

  /** The bin of a first response, in milliseconds. */
  static DayMeasure binOfFirstResponse(long ms) {
    return bin(FIRST_RESPONSE_BINS, FIRST_RESPONSE_EDGES_MS, ms);
  }

  /** The bin of a score, in basis points. */
  static DayMeasure binOfScore(int bp) {
    return bin(SCORE_BINS, SCORE_EDGES_BP, bp);
  }

  /** The count of an outcome; null is unknown. */
  static DayMeasure countOf(@Nullable Outcome outcome) {
    if (outcome == null) {
      return N_OUTCOME_UNKNOWN;
    }
    return switch (outcome) {
      case RESOLVED -> N_RESOLVED;
      case TRANSFERRED -> N_TRANSFERRED;
      case ESCALATED -> N_ESCALATED;
      case DROPPED -> N_DROPPED;
      case UNRESOLVED -> N_UNRESOLVED;
    };
  }

  private static DayMeasure bin(DayMeasure[] bins, long[] edges, long value) {
    int i = 0;
    while (i < edges.length && value > edges[i]) {
      i++;
    }
    return bins[i];
  }
}
