// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pack to be, made from the rules of other products.
 *
 * @param id as packs allow it
 * @param language of its words, null where nobody says
 * @param principle the one principle that all its rules observe
 * @param says what the principle says
 * @param lists phrases by the name of their list
 * @param events sayings by the name of their event
 * @param rules in the order of their originals
 */
public record DraftPack(
    String id,
    @Nullable String language,
    String principle,
    String says,
    Map<String, List<String>> lists,
    Map<String, DraftSaying> events,
    List<DraftRule> rules) {
  public DraftPack {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    rules = List.copyOf(rules);
  }
}
