// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of rules have.
 *
 * @param id unique in the pack
 * @param principle id of the principle it observes
 * @param why one sentence that an agent can accept
 * @param severity how bad a failure is
 * @param family whom a critical failure hurts; null unless critical
 * @param weight its share of the principle, at least 1
 * @param trial whether it is reported but not scored
 * @param by whose turns it looks at
 * @param when when it applies; empty means always
 * @param onMissing the answer where what it needs is missing
 * @param suggestion what to say instead, null where the pack gives none
 * @param tags the author's own words for it, in the author's order
 * @param examples at least one that fails and one that passes
 * @param place where it stands in its file
 */
public record RuleHeader(
    String id,
    String principle,
    String why,
    Severity severity,
    @Nullable Family family,
    int weight,
    boolean trial,
    By by,
    List<Condition> when,
    Status onMissing,
    @Nullable String suggestion,
    List<String> tags,
    List<Example> examples,
    Place place) {
  public RuleHeader {
    when = List.copyOf(when);
    tags = List.copyOf(tags);
    examples = List.copyOf(examples);
  }

  /** Live or on trial. */
  public Standing standing() {
    return trial ? Standing.TRIAL : Standing.LIVE;
  }
}
