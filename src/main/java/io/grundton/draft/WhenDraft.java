// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.policy.Condition.Subject;
import io.grundton.transcript.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts under which a rule applies.
 *
 * @param when legal values by the key that packs use, such as {@code queue_not}
 * @param given facts with which the rule applies, by key
 */
record WhenDraft(Map<String, List<String>> when, Map<String, String> given) {
  /** Of facts that must all hold; empty where they cannot. */
  static Optional<WhenDraft> of(@Nullable Channel channel, List<Clause.Fact> facts) {
    Map<String, List<String>> when = new LinkedHashMap<>();
    if (channel != null) {
      when.put("channel", List.of(channel.code()));
    }
    for (Clause.Fact fact : facts) {
      String key = key(fact.subject()) + (fact.negated() ? "_not" : "");
      List<String> values = when.containsKey(key) ? new ArrayList<>(when.get(key)) : null;
      if (values == null) {
        when.put(key, fact.values());
      } else if (fact.negated()) {
        values.addAll(fact.values());
        when.put(key, values.stream().distinct().toList());
      } else {
        values.retainAll(fact.values());
        when.put(key, values);
      }
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : when.entrySet()) {
      String key = entry.getKey();
      if (!key.endsWith("_not")) {
        List<String> not = when.getOrDefault(key + "_not", List.of());
        String value =
            entry.getValue().stream().filter(one -> !not.contains(one)).findFirst().orElse(null);
        if (value == null) {
          return Optional.empty();
        }
        given.put(key, value);
      }
    }
    return Optional.of(new WhenDraft(when, given));
  }

  private static String key(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }
}
