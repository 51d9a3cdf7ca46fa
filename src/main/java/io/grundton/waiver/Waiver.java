// SPDX-License-Identifier: Apache-2.0
package io.grundton.waiver;

import io.grundton.problem.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule is reported but not scored for some conversations, until a date.
 *
 * @param name its id; of one without, its rule and line
 * @param rule id of the rule
 * @param packId the pack whose rule is meant, null for the rule of that id in any pack
 * @param selector what it is for
 * @param reason why, in a sentence
 * @param owner who answers for it
 * @param expires the last business date of a conversation that it is for
 * @param place where it stands in its file
 */
public record Waiver(
    String name,
    String rule,
    @Nullable String packId,
    Selector selector,
    String reason,
    String owner,
    LocalDate expires,
    Place place) {
  /** Whether conversations of a date come too late for it. */
  public boolean expiredOn(LocalDate date) {
    return date.isAfter(expires);
  }
}
