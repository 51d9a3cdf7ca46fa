// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.policy.Condition;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Says a condition in plain words. */
final class ConditionText {
  private ConditionText() {}

  static String of(Condition condition) {
    if (condition instanceof Condition.Is is) {
      return name(is.subject()) + " is " + oneOf(is.values());
    }
    if (condition instanceof Condition.IsNot isNot) {
      return name(isNot.subject()) + " is not " + oneOf(isNot.values());
    }
    if (condition instanceof Condition.Happens happens) {
      return "event " + happens.event().name() + " happens";
    }
    if (condition instanceof Condition.HappensNot not) {
      return "event " + not.event().name() + " does not happen";
    }
    return condition instanceof Condition.Measures measures
        ? range(measures.range(), " is")
        : range(((Condition.MeasuresNot) condition).range(), " is not");
  }

  private static String range(Condition.Range range, String is) {
    boolean timed = range.measure() == Condition.Measure.DURATION;
    return (timed ? "duration in ms" : "turns")
        + is
        + (range.min() == null ? "" : " at least " + range.min())
        + (range.min() == null || range.max() == null ? "" : " and")
        + (range.max() == null ? "" : " at most " + range.max());
  }

  private static String name(Condition.Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  private static String oneOf(Set<String> values) {
    return String.join(" or ", new TreeSet<>(values));
  }
}
