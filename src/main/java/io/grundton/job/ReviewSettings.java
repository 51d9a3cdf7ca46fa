// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import org.jspecify.annotations.Nullable;

/**
 * Which conversations a person should see.
 *
 * @param sampleBp share of all conversations drawn at random, in basis points, 0 to 10,000
 * @param salt key of the draw: the same salt draws the same conversations again
 * @param scoreBelowBp a conversation that scores below it is flagged, in basis points, 0 to 10,000;
 *     null where no score flags
 */
public record ReviewSettings(int sampleBp, String salt, @Nullable Integer scoreBelowBp) {
  /** The share drawn where the pipeline file says nothing: one conversation in fifty. */
  public static final int DEFAULT_SAMPLE_BP = 200;

  public ReviewSettings {
    BasisPoints.check("sampleBp", sampleBp);
    if (scoreBelowBp != null) {
      BasisPoints.check("scoreBelowBp", scoreBelowBp);
    }
  }
}
