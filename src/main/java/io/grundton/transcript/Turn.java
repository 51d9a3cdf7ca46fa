// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One uninterrupted piece of text of one speaker.
 *
 * @param number position in the conversation; the first is 1
 * @param speaker who spoke
 * @param agentId the agent or bot that spoke; at an agent's turn that names none the agent of the
 *     conversation; null where the source does not say
 * @param atMs start in milliseconds since the conversation's start, null without a timestamp
 * @param endMs end in milliseconds since the conversation's start, null where it is not known
 * @param text the original text, never null, possibly empty
 * @param internal whether the customer could not see it: a note among colleagues
 */
public record Turn(
    int number,
    Speaker speaker,
    @Nullable String agentId,
    @Nullable Long atMs,
    @Nullable Long endMs,
    String text,
    boolean internal) {
  public Turn {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, but was " + number);
    }
  }

  /** The same turn at another position. */
  public Turn withNumber(int other) {
    return new Turn(other, speaker, agentId, atMs, endMs, text, internal);
  }

  /** The same turn with another text. */
  public Turn withText(String other) {
    return new Turn(number, speaker, agentId, atMs, endMs, other, internal);
  }
}
