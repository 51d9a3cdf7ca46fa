// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.policy.Example;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that two versions of a pack do not share.
 *
 * @param ruleId the rule
 * @param kind what became of it
 * @param parts for a changed rule what of it differs, by the names that the records of {@link
 *     io.grundton.policy} use; otherwise empty
 */
public record RuleChange(String ruleId, Kind kind, List<String> parts) {
  /** What became of a rule. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public RuleChange {
    parts = List.copyOf(parts);
  }

  /** In the order of the new pack; what was removed comes last. */
  static List<RuleChange> between(PolicyPack before, PolicyPack after) {
    Map<String, Rule> old = new LinkedHashMap<>();
    before.rules().forEach(rule -> old.put(rule.header().id(), rule));
    List<RuleChange> changes = new ArrayList<>();
    for (Rule rule : after.rules()) {
      String id = rule.header().id();
      Rule was = old.remove(id);
      if (was == null) {
        changes.add(new RuleChange(id, Kind.ADDED, List.of()));
      } else {
        List<String> parts = differences(was, rule);
        if (!parts.isEmpty()) {
          changes.add(new RuleChange(id, Kind.CHANGED, parts));
        }
      }
    }
    old.keySet().forEach(id -> changes.add(new RuleChange(id, Kind.REMOVED, List.of())));
    return changes;
  }

  private static List<String> differences(Rule was, Rule is) {
    if (was.getClass() != is.getClass()) {
      return List.of("kind");
    }
    List<String> parts = new ArrayList<>();
    addDifferences(was.header(), is.header(), parts);
    addDifferences(was, is, parts);
    return parts;
  }

  /* Where a rule stands in its file is no part of what it says. */
  private static void addDifferences(Object was, Object is, List<String> parts) {
    for (RecordComponent component : was.getClass().getRecordComponents()) {
      Object old = unplaced(value(component, was));
      Object young = unplaced(value(component, is));
      boolean same = Objects.equals(old, young);
      if (!same && !component.getName().equals("place") && !(old instanceof RuleHeader)) {
        parts.add(component.getName());
      }
    }
  }

  private static @Nullable Object unplaced(@Nullable Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof Example)) {
      return value;
    }
    List<Object> unplaced = new ArrayList<>();
    for (Object item : list) {
      Example example = (Example) item;
      unplaced.add(example.expected());
      unplaced.add(example.todo());
      unplaced.add(example.turns());
      unplaced.add(example.given());
      unplaced.add(Objects.requireNonNullElse(example.at(), "nowhere"));
    }
    return unplaced;
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record must let its parts be read", e);
    }
  }
}
