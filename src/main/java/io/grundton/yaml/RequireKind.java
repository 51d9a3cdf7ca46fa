// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Event;
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
    Event event = rule.optional("event", vocabulary.named());
    if (!rule.has("event")) {
      return new RequireRule(header, vocabulary.saying(rule), scope);
    }
    if (rule.count("say", "by", "except", "guards", "across") > 0) {
      rule.reportKey(
          "event",
          Mistake.KEYS_DO_NOT_FIT,
          "'event' must not stand beside 'say', 'by', 'except', 'guards' or 'across'");
    }
    return event == null ? null : new RequireRule(header, event, scope);
  }
}
