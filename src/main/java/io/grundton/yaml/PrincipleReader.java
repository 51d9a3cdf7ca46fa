// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Principle;
import io.grundton.problem.Suggestion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the principles of a pack, and keeps watch that each is observed by a rule. */
final class PrincipleReader {
  private static final Shape<Integer> WEIGHT = Shape.integer(1, 1_000);

  private final Map<String, Principle> principles = new LinkedHashMap<>();
  private final Map<String, YamlMapping> written = new LinkedHashMap<>();
  private final Set<String> observed = new HashSet<>();

  /** The principles read, in the order of the file. */
  List<Principle> principles() {
    return List.copyOf(principles.values());
  }

  /** Reads one principle. */
  Principle read(YamlMapping mapping) {
    Principle principle =
        new Principle(
            mapping.required("id", Vocabulary.NAME, ""),
            mapping.required("says", Shape.text(), ""),
            mapping.optional("weight", WEIGHT, 1));
    if (principle.id().isEmpty()) {
      return principle;
    }
    if (principles.putIfAbsent(principle.id(), principle) == null) {
      written.put(principle.id(), mapping);
    } else {
      mapping.reportKey(
          "id",
          Mistake.DUPLICATE_VALUE,
          "the id of a principle must be its own, but '" + principle.id() + "' is not");
    }
    return principle;
  }

  /** The principle that a rule names. */
  String observedBy(YamlMapping rule) {
    String id = rule.required("principle", Vocabulary.NAME, "");
    observed.add(id);
    if (!id.isEmpty() && !principles.containsKey(id)) {
      rule.reportKey(
          "principle",
          Mistake.UNKNOWN_NAME,
          "principle must be one of %s, but was '%s'%s"
              .formatted(principles.keySet(), id, Suggestion.hint(id, principles.keySet())));
    }
    return id;
  }

  /** Reports the principles that no rule named. */
  void reportUnobserved() {
    written.forEach(
        (id, mapping) -> {
          if (!observed.contains(id)) {
            mapping.report(
                Mistake.UNUSED_PRINCIPLE,
                "a principle must be observed by a rule, but '" + id + "' is not");
          }
        });
  }
}
