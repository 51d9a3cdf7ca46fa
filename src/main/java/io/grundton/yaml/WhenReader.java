// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Measure;
import io.grundton.policy.Condition.Range;
import io.grundton.policy.Event;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Saying;
import io.grundton.policy.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the conditions under which a rule applies. */
final class WhenReader {
  private static final Shape<Long> TURNS =
      node -> {
        Integer turns = Shape.integer(0, 100_000).read(node);
        return turns == null ? null : turns.longValue();
      };
  private static final Shape<Long> DURATION =
      node -> {
        Duration duration = Shape.duration().read(node);
        return duration == null ? null : duration.toMillis();
      };

  private final Vocabulary vocabulary;

  WhenReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The conditions of a rule; an event written out has the rule's id for a name. */
  List<Condition> read(YamlMapping when, String ruleId) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition.Subject subject : Condition.Subject.values()) {
      String key = Facts.key(subject);
      Shape<Set<String>> values = Shape.distinct(Shape.oneOrMore(Facts.shape(subject)));
      Set<String> is = when.optional(key, values);
      if (is != null) {
        conditions.add(new Condition.Is(subject, is));
      }
      Set<String> isNot = when.optional(key + "_not", values);
      if (isNot != null) {
        conditions.add(new Condition.IsNot(subject, isNot));
      }
    }
    range(when, "duration", DURATION, Measure.DURATION, conditions);
    range(when, "turns", TURNS, Measure.TURNS, conditions);
    happenings(when, "said", said(ruleId), conditions);
    happenings(when, "event", vocabulary.event(ruleId), conditions);
    happenings(when, "label", label(ruleId), conditions);
    if (when.isEmpty()) {
      when.mustBe(Mistake.ILLEGAL_VALUE, "a mapping of at least one condition");
    }
    return conditions;
  }

  private static void range(
      YamlMapping when,
      String key,
      Shape<Long> bound,
      Measure measure,
      List<Condition> conditions) {
    Shape<Range> shape = Shape.mapping(range -> range(range, bound, measure));
    Range inside = when.optional(key, shape);
    if (inside != null) {
      conditions.add(new Condition.Measures(inside));
    }
    Range outside = when.optional(key + "_not", shape);
    if (outside != null) {
      conditions.add(new Condition.MeasuresNot(outside));
    }
  }

  private static Range range(YamlMapping range, Shape<Long> bound, Measure measure) {
    Long min = range.optional("min", bound);
    Long max = range.optional("max", bound);
    if (range.count("min", "max") == 0) {
      range.report(Mistake.KEYS_DO_NOT_FIT, range.name() + " must have 'min', 'max' or both");
    }
    if (min != null && max != null && min > max) {
      range.reportKey("max", Mistake.ILLEGAL_VALUE, "max must be at least min, but is less");
    }
    return new Range(measure, min, max);
  }

  private static void happenings(
      YamlMapping when, String key, Shape<Event> event, List<Condition> conditions) {
    Event must = when.optional(key, event);
    if (must != null) {
      conditions.add(new Condition.Happens(must));
    }
    Event mustNot = when.optional(key + "_not", event);
    if (mustNot != null) {
      conditions.add(new Condition.HappensNot(mustNot));
    }
  }

  private Shape<Event> said(String ruleId) {
    return node -> {
      List<Phrase> phrases = vocabulary.phrases().read(node);
      return phrases == null
          ? null
          : new Event(ruleId, By.ANY, Where.EVERYWHERE, new Saying(phrases, List.of(), Set.of()));
    };
  }

  /* A label in a condition is the customer's. */
  private static Shape<Event> label(String ruleId) {
    return node -> {
      LabelCondition label = Vocabulary.LABEL.read(node);
      return label == null
          ? null
          : new Event(ruleId, By.CUSTOMER, Where.EVERYWHERE, Vocabulary.nothing(), label);
    };
  }
}
