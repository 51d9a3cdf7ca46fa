// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import java.util.HashMap;
import java.util.Map;

/** The sums of one agent or vendor: of its conversations, and of its verdicts by rule. */
record Part(Sums<DayMeasure> day, Map<RuleKey, Sums<RuleMeasure>> rules) {
  Part() {
    this(Sums.ofDay(), new HashMap<>());
  }

  Sums<RuleMeasure> of(RuleKey rule) {
    Sums<RuleMeasure> sums = rules.get(rule);
    if (sums == null) {
      sums = Sums.ofRule();
      rules.put(rule, sums);
    }
    return sums;
  }

  void merge(Part other) {
    day.merge(other.day);
    other.rules.forEach((rule, sums) -> of(rule).merge(sums));
  }
}
