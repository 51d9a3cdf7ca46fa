// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.ConsistentRule;
import io.grundton.policy.ConsistentRule.Expect;
import io.grundton.policy.ConsistentRule.Forms;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Saying;
import java.util.List;

/** Reads rules of the kind {@code consistent}. */
final class ConsistentKind implements RuleKind {
  private static final Shape<Forms> FORMS = Shape.oneOf(Forms.values(), Forms::code);
  private static final Shape<Expect> EXPECT = Shape.oneOf(Expect.values(), Expect::code);

  @Override
  public Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Saying besides = vocabulary.saying(rule, List.of());
    return new ConsistentRule(
        header,
        rule.required("family_of", FORMS, Forms.ADDRESS_DE),
        rule.required("expect", EXPECT, Expect.FORMAL),
        Vocabulary.where(rule),
        besides.except(),
        besides.guards());
  }
}
