// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.policy.PreferRule;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rules of the kind {@code prefer}. */
final class PreferKind implements RuleKind {
  @Override
  public Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    Swaps swaps = rule.required("swap", Shape.mapping(m -> swaps(m, vocabulary)), new Swaps());
    Scope scope = new ScopeReader(vocabulary).read(rule, header.id());
    return new PreferRule(header, vocabulary.saying(rule, swaps.bad), swaps.good, scope);
  }

  /** Phrases, and the better words of each by the phrase as written. */
  private static final class Swaps {
    private final List<Phrase> bad = new ArrayList<>();
    private final Map<String, String> good = new LinkedHashMap<>();
  }

  private static Swaps swaps(YamlMapping mapping, Vocabulary vocabulary) {
    Swaps swaps = new Swaps();
    Map<Phrase, String> known = new HashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      Phrase phrase = vocabulary.phrase().read(entry.key());
      YamlScalar good = Shape.scalar().read(entry.value());
      if (phrase == null || good == null) {
        continue;
      }
      Phrase meaning = phrase.as("");
      String same = known.putIfAbsent(meaning, phrase.source());
      if (same != null) {
        entry
            .key()
            .report(
                Mistake.DUPLICATE_VALUE,
                "a phrase to swap must stand once, but %s says the same as %s"
                    .formatted(YamlScalar.quoted(phrase.source()), YamlScalar.quoted(same)));
        continue;
      }
      swaps.bad.add(phrase);
      swaps.good.put(phrase.source(), good.text().strip());
    }
    if (mapping.isEmpty()) {
      mapping.mustBe(Mistake.ILLEGAL_VALUE, "a mapping of at least one phrase");
    }
    return swaps;
  }
}
