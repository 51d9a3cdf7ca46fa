// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.review.Act;
import io.grundton.review.Answer;

/**
 * What reviewers agreed on after they had disagreed.
 *
 * @param reason why, 1 to {@link Act#MAX_TEXT} characters without blanks around them
 * @param lead who wrote it down
 * @param atMs milliseconds since 1970 in UTC
 */
public record Consensus(Item item, Answer answer, String reason, String lead, long atMs) {
  public Consensus {
    if (reason.isEmpty() || reason.length() > Act.MAX_TEXT || !reason.equals(reason.strip())) {
      throw new IllegalArgumentException(
          "a consensus must have a reason of 1 to %,d characters without blanks around them, but it has %,d"
              .formatted(Act.MAX_TEXT, reason.length()));
    }
  }
}
