// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Event;
import io.grundton.policy.Scope;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where and when something must, or must not, be said. */
final class ScopeReader {
  /** A duration, or turns and seconds. */
  static final Shape<Scope.Within> WITHIN = ScopeReader::within;

  private static final int MAX_TURNS = 100_000;

  private final Vocabulary vocabulary;

  ScopeReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The scope of a rule. {@code between: [a, b]} is short for {@code after: a} and {@code before:
   * b}; an event written out has the rule's id for a name.
   */
  Scope read(YamlMapping rule, String ruleId) {
    Shape<Event> event = vocabulary.event(ruleId);
    Event after = rule.optional("after", event);
    Event before = rule.optional("before", event);
    List<Event> between = rule.optional("between", Shape.listOf(event, 2), List.of());
    if (rule.has("between")) {
      if (rule.count("after", "before") > 0) {
        rule.reportKey(
            "between",
            Mistake.KEYS_DO_NOT_FIT,
            "'between' must not stand beside 'after' or 'before'");
      }
      if (between.size() > 2) {
        rule.reportKey("between", Mistake.ILLEGAL_VALUE, "between must name two events");
      }
      if (between.size() == 2) {
        after = between.get(0);
        before = between.get(1);
      }
    }
    Scope.Within within = rule.optional("within", WITHIN);
    if (rule.has("within") && rule.count("after", "between") == 0) {
      rule.reportKey(
          "within", Mistake.KEYS_DO_NOT_FIT, "'within' must stand beside 'after' or 'between'");
    }
    return new Scope(Vocabulary.where(rule), after, before, within);
  }

  /** How long something stays open: a duration, turns, seconds or both. */
  static Scope.@Nullable Within within(YamlNode node) {
    if (node instanceof YamlMapping) {
      return Shape.mapping(ScopeReader::withinMapping).read(node);
    }
    Duration duration = Shape.duration().read(node);
    return duration == null ? null : new Scope.Within(null, duration.toMillis());
  }

  private static Scope.@Nullable Within withinMapping(YamlMapping mapping) {
    Integer turns = mapping.optional("turns", Shape.integer(1, MAX_TURNS));
    Integer seconds = mapping.optional("seconds", Shape.integer(1, DurationShape.MAX_SECONDS));
    if (mapping.count("turns", "seconds") == 0) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT, mapping.name() + " must have 'turns', 'seconds' or both");
      return null;
    }
    return new Scope.Within(turns, seconds == null ? null : seconds * 1_000L);
  }
}
