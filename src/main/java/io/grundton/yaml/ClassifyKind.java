// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.ClassifyRule;
import io.grundton.policy.ClassifyRule.Demand;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Scope;
import org.jspecify.annotations.Nullable;

/** Reads rules of the kind {@code classify}. */
final class ClassifyKind implements RuleKind {
  private static final String MAX = "max_p";
  private static final String MIN = "min_p";

  @Override
  public @Nullable Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Scope scope = new ScopeReader(vocabulary).read(rule, header.id());
    rule.misfits(
        "a rule that classifies looks at whole turns and not at phrases",
        "say",
        "except",
        "guards",
        "across");
    if (rule.count(MAX, MIN) != 1) {
      rule.report(
          Mistake.KEYS_DO_NOT_FIT, "a rule that classifies must have either 'max_p' or 'min_p'");
      rule.entries();
      return null;
    }
    boolean present = rule.has(MIN);
    LabelCondition label = LabelReader.read(rule, present ? MIN : MAX);
    return label == null
        ? null
        : new ClassifyRule(header, label, present ? Demand.PRESENT : Demand.ABSENT, scope);
  }
}
