// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import org.jspecify.annotations.Nullable;

/**
 * What the customer's mood was at one end of a conversation.
 *
 * @param mood null where the classifier is unsure
 * @param at the sentence that it rests on, or that leaves it open
 * @param probabilityBp of the mood, or of the one that may hold, in basis points, 1 to 10,000
 */
public record MoodSign(@Nullable Mood mood, Sentence at, int probabilityBp) {
  public MoodSign {
    Ending.checkProbability(probabilityBp);
  }
}
