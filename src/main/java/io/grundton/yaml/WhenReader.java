// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Event;
import io.grundton.policy.Saying;
import io.grundton.policy.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the conditions under which a rule applies. */
final class WhenReader {
  private static final int MAX_TURNS = 100_000;

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
    Integer minTurns = when.optional("turns", Shape.mapping(WhenReader::minTurns));
    if (minTurns != null) {
      conditions.add(new Condition.MinTurns(minTurns));
    }
    List<Phrase> said = when.optional("said", vocabulary.phrases());
    if (said != null) {
      Saying saying = new Saying(said, List.of(), Set.of());
      conditions.add(new Condition.Happens(new Event(ruleId, By.ANY, Where.EVERYWHERE, saying)));
    }
    Event event = when.optional("event", vocabulary.event(ruleId));
    if (event != null) {
      conditions.add(new Condition.Happens(event));
    }
    when.notSupported(
        "duration", "duration_not", "turns_not", "said_not", "event_not", "label", "label_not");
    if (when.isEmpty()) {
      when.mustBe(Mistake.ILLEGAL_VALUE, "a mapping of at least one condition");
    }
    return conditions;
  }

  private static @Nullable Integer minTurns(YamlMapping range) {
    range.notSupported("max");
    return range.has("max") && !range.has("min")
        ? null
        : range.required("min", Shape.integer(0, MAX_TURNS));
  }
}
