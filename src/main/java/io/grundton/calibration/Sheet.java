// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import java.util.List;

/**
 * What a reviewer answered about a conversation of a round, all rules at once.
 *
 * @param atMs milliseconds since 1970 in UTC
 * @param informed whether the reviewer had decided about the conversation before, or had opened it
 *     with the machine's answers; it is kept then, and counts for no agreement
 * @param ratings in the order of the conversation's verdicts
 */
public record Sheet(
    String reviewer, String conversationKey, long atMs, boolean informed, List<Rating> ratings) {
  public Sheet {
    ratings = List.copyOf(ratings);
  }
}
