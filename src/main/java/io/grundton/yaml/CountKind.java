// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.CountRule;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Saying;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads rules of the kind {@code count}. */
final class CountKind implements RuleKind {
  private static final Shape<Integer> TIMES = Shape.integer(0, 1_000_000);

  private final Shape<Per> per;

  CountKind() {
    Map<String, Per> words = new LinkedHashMap<>();
    words.put("turn", Per.TURN);
    words.put("conversation", Per.CONVERSATION);
    words.put("100_words", Per.HUNDRED_WORDS);
    this.per = Shape.oneOf(words);
  }

  @Override
  public Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Saying saying = vocabulary.saying(rule);
    Integer min = rule.optional("min", TIMES);
    Integer max = rule.optional("max", TIMES);
    if (rule.count("min", "max") == 0) {
      rule.report(Mistake.KEYS_DO_NOT_FIT, "a rule that counts must have 'min', 'max' or both");
    }
    if (min != null && max != null && min > max) {
      rule.reportKey(
          "max", Mistake.ILLEGAL_VALUE, "max must be at least min, " + min + ", but was " + max);
    }
    rule.misfits(
        "a rule that counts does so in the part of the conversation that 'where' says",
        "after",
        "before",
        "between",
        "within");
    return new CountRule(
        header,
        saying,
        Vocabulary.where(rule),
        rule.required("per", per, Per.CONVERSATION),
        min,
        max);
  }
}
