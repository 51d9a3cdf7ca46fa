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
    return condition instanceof Condition.MinTurns turns
        ? "at least " + turns.turns() + " turns"
        : condition.toString();
  }

  private static String name(Condition.Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  private static String oneOf(Set<String> values) {
    return String.join(" or ", new TreeSet<>(values));
  }
}
