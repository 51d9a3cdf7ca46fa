// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import io.grundton.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their values. It remembers which keys it was asked for, so that {@link #close()} can
 * tell the unknown ones. A value that is wrong is reported, and a placeholder stands in for it, so
 * that reading goes on and finds the other mistakes.
 */
final class YamlMapping extends YamlNode {
  /** A key and its value. */
  record Entry(YamlScalar key, YamlNode value) {}

  private final Map<String, Entry> entries;
  private final int size;
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMapping(Report report, String name, Place place, Map<String, Entry> entries) {
    super(report, name, place);
    this.entries = new LinkedHashMap<>(entries);
    this.size = 1 + entries.values().stream().mapToInt(e -> 1 + e.value().size()).sum();
  }

  /** The same without these keys, and asked for nothing yet. */
  YamlMapping without(String... keys) {
    Map<String, Entry> kept = new LinkedHashMap<>(entries);
    kept.keySet().removeAll(List.of(keys));
    return new YamlMapping(report(), name(), place(), kept);
  }

  /** Whether no key is there. */
  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return node(key) != null;
  }

  /** How many of the keys are there. */
  int count(String... keys) {
    int count = 0;
    for (String key : keys) {
      count += has(key) ? 1 : 0;
    }
    return count;
  }

  /** The value of a key that must be there; the placeholder where it is absent or wrong. */
  <T> T required(String key, Shape<T> shape, T placeholder) {
    T value = required(key, shape);
    return value == null ? placeholder : value;
  }

  /** The value of a key that must be there; null where it is absent or wrong. */
  <T> @Nullable T required(String key, Shape<T> shape) {
    YamlNode node = node(key);
    if (node == null) {
      report(Mistake.MISSING_KEY, name() + " must have the key '" + key + "', but has not");
      return null;
    }
    return shape.read(node);
  }

  /** The value of a key, or the default where the key is absent or its value is wrong. */
  <T> T optional(String key, Shape<T> shape, T otherwise) {
    T value = optional(key, shape);
    return value == null ? otherwise : value;
  }

  /** The value of a key, null where the key is absent or its value is wrong. */
  <T> @Nullable T optional(String key, Shape<T> shape) {
    YamlNode node = node(key);
    return node == null ? null : shape.read(node);
  }

  /** Reports those of the keys that are there as out of place, and says why. */
  void misfits(String why, String... keys) {
    for (String key : keys) {
      if (has(key)) {
        reportKey(key, Mistake.KEYS_DO_NOT_FIT, "'" + key + "' must not be there: " + why);
      }
    }
  }

  /** Reports a mistake where the key stands; at the mapping's start if it is absent. */
  void reportKey(String key, Mistake mistake, String message) {
    report().add(placeOfKey(key), mistake, message);
  }

  /** Where the key stands; the mapping's place if it is absent. */
  Place placeOfKey(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place() : entry.key().place();
  }

  /** Every entry in the order of the file, of a mapping whose keys are the author's own. */
  List<Entry> entries() {
    asked.addAll(entries.keySet());
    return List.copyOf(entries.values());
  }

  /** Reports the keys that were not asked for. */
  void close() {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      String key = entry.getKey();
      if (!asked.contains(key)) {
        report()
            .add(
                entry.getValue().key().place(),
                Mistake.UNKNOWN_KEY,
                "the keys of %s must be among %s, but one was %s%s"
                    .formatted(name(), asked, YamlScalar.quoted(key), Suggestion.hint(key, asked)));
      }
    }
  }

  @Override
  int size() {
    return size;
  }

  @Override
  String described() {
    return entries.isEmpty() ? "an empty mapping" : "a mapping";
  }

  private @Nullable YamlNode node(String key) {
    asked.add(key);
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }
}
