// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.ForbidRule;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;

/** Reads rules of the kind {@code forbid}. */
final class ForbidKind implements RuleKind {
  @Override
  public Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    return new ForbidRule(
        header, vocabulary.saying(rule), new ScopeReader(vocabulary).read(rule, header.id()));
  }
}
