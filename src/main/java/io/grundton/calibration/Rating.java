// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import io.grundton.policy.Status;
import io.grundton.review.Answer;
import io.grundton.review.Ruling;

/**
 * What a reviewer answered about an item.
 *
 * @param machine what the machine said of it when the reviewer did
 */
public record Rating(Item item, Answer answer, Status machine) {
  /** Whether the machine had an answer to compare with: neither unsure, nor unable to look. */
  public boolean comparable() {
    return machine != Status.UNSURE && machine != Status.NOT_EVALUATED;
  }

  /** Whether the reviewer says what the machine says. */
  public boolean confirms() {
    return answer.about(machine) == Ruling.CONFIRM;
  }
}
