// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Event;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Scope;
import io.grundton.policy.SequenceRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rules of the kind {@code sequence}. */
final class SequenceKind implements RuleKind {
  private static final int FEWEST_STEPS = 2;

  @Override
  public @Nullable Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Set<Event> steps =
        rule.required(
            "steps", Shape.distinct(Shape.listOf(vocabulary.named(), FEWEST_STEPS)), Set.of());
    List<String> names = steps.stream().map(Event::name).toList();
    Shape<String> step = names.isEmpty() ? Vocabulary.NAME : Shape.word(names);
    Set<String> allowMissing =
        rule.optional("allow_missing", Shape.distinct(Shape.listOf(step, 0)), Set.of());
    Scope.Within maxGap = rule.optional("max_gap", ScopeReader::within);
    return steps.size() < FEWEST_STEPS
        ? null
        : new SequenceRule(header, List.copyOf(steps), allowMissing, maxGap);
  }
}
