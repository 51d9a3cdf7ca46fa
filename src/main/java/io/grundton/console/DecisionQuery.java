// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.DecisionFilter;
import io.grundton.review.Ruling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter of decisions as part of an address. */
final class DecisionQuery {
  private DecisionQuery() {}

  /** The filter that an address names; what cannot be is left out. */
  static DecisionFilter read(Map<String, String> query) {
    String code = query.getOrDefault("ruling", "");
    Ruling ruling =
        Stream.of(Ruling.values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
    return new DecisionFilter(
        DateField.read(query.get("from")),
        DateField.read(query.get("to")),
        text(query.getOrDefault("rule", "")),
        text(query.getOrDefault("reviewer", "")),
        ruling);
  }

  /** The address's part for a filter, with the question mark; empty where nothing is chosen. */
  static String write(DecisionFilter filter, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    Ruling ruling = filter.ruling();
    put(fields, "from", filter.from());
    put(fields, "to", filter.to());
    put(fields, "rule", filter.rule());
    put(fields, "reviewer", filter.reviewer());
    put(fields, "ruling", ruling == null ? null : ruling.code());
    fields.putAll(more);
    return fields.isEmpty()
        ? ""
        : fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + FilterQuery.encoded(field.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  private static @Nullable String text(String written) {
    return written.isEmpty() ? null : written;
  }
}
