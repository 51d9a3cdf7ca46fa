// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.policy.Scope.Within;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events that must happen in an order.
 *
 * <p>The conversation is one opportunity. It is kept if, of every step that happens at all, one
 * occurrence can be chosen so that they follow each other as the steps do, and no step is missing
 * that must not be. It belongs to who spoke the last of these, to who spoke the step that came too
 * late, or to who held the conversation when the window of a missing step closed.
 *
 * @param header what all kinds have; its {@code by} says whose turns a gap counts, and without any
 *     of them there is no opportunity
 * @param steps in order, at least two, none twice
 * @param allowMissing names of those that need not happen; where they do, it is in their order
 * @param maxGap how far one step may be from the next that happens, counted as a {@link Within} is;
 *     null where any distance is fine
 */
public record SequenceRule(
    RuleHeader header, List<Event> steps, Set<String> allowMissing, @Nullable Within maxGap)
    implements Rule {
  public SequenceRule {
    steps = List.copyOf(steps);
    allowMissing = Set.copyOf(allowMissing);
    Set<String> names = new HashSet<>();
    for (Event step : steps) {
      if (!names.add(step.name())) {
        throw new IllegalArgumentException("a step must stand once, but was " + step.name());
      }
    }
    if (steps.size() < 2 || !names.containsAll(allowMissing)) {
      throw new IllegalArgumentException(
          "there must be two steps, and those that may be missing must be among them, but were %s and %s"
              .formatted(names, allowMissing));
    }
  }

  @Override
  public String kind() {
    return "sequence";
  }
}
