// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.phrase.Phrase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that must not be said because there are better ones. Its opportunities are those of a
 * {@link ForbidRule}.
 *
 * @param header what all kinds have
 * @param saying the bad words
 * @param instead what to say instead of each of its phrases, by the phrase as written, in the order
 *     of the file; empty where the words can go
 * @param scope where the good words are preferred
 */
public record PreferRule(RuleHeader header, Saying saying, Map<String, String> instead, Scope scope)
    implements Rule {
  public PreferRule {
    instead = Collections.unmodifiableMap(new LinkedHashMap<>(instead));
    Set<String> bad = saying.say().stream().map(Phrase::source).collect(Collectors.toSet());
    if (!bad.equals(instead.keySet())) {
      throw new IllegalArgumentException("every phrase must have its better words, and no other");
    }
  }

  @Override
  public String kind() {
    return "prefer";
  }

  /** The better words; where the words can go what the rule suggests, and else the empty text. */
  @Override
  public @Nullable String suggestion(@Nullable String pattern) {
    String good = pattern == null ? null : instead.get(pattern);
    return good == null || (good.isEmpty() && header.suggestion() != null)
        ? header.suggestion()
        : good;
  }
}
