// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.problem.Place;
import io.grundton.problem.Problem;

/**
 * A rule that answered an example otherwise when the same was said in another way.
 *
 * @param place of the example
 * @param ruleId the rule
 * @param change what was changed, such as {@code in capitals}
 * @param before what it answers to the example as written
 * @param after what it answered to the changed one
 */
public record Flip(Place place, String ruleId, String change, String before, String after) {
  /** The same as a mistake of the pack. */
  public Problem asProblem() {
    return new Problem(
        place,
        "P206",
        "rule '%s' must answer this example %s as it does otherwise, with %s, but answered %s"
            .formatted(ruleId, change, before, after));
  }
}
