// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.RequireRule;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Scope;
import org.jspecify.annotations.Nullable;

/** Reads rules of the kind {@code require}. */
final class RequireKind implements RuleKind {
  @Override
  public @Nullable Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Scope scope = new ScopeReader(vocabulary).read(rule, header.id());
    rule.notSupported("event");
    if (rule.has("event") && !rule.has("say")) {
      return null;
    }
    return new RequireRule(header, vocabulary.saying(rule), scope);
  }
}
