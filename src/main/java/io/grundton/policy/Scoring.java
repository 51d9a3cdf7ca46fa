// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * How weights become a score.
 *
 * @param minWeight the score is null below this sum of weights of rules with pass or fail; 0 or
 *     more
 * @param critical what a failed critical rule does to the score
 * @param capBp for {@code CAP}: the most that is left, in basis points; otherwise 10,000
 */
public record Scoring(int minWeight, Critical critical, int capBp) {
  /** What holds where a pack says nothing: no minimum, critical failures are flagged only. */
  public static final Scoring DEFAULT = new Scoring(0, Critical.FLAG, 10_000);

  /** What a failed critical rule does. */
  public enum Critical {
    /** The score is 0. */
    ZERO,
    /** The score is at most {@code capBp}. */
    CAP,
    /** The score stays; the conversation is flagged in every case. */
    FLAG
  }
}
