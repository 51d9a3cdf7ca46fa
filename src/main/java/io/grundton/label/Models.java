// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classifiers at hand, by the names that packs use. Immutable. */
public final class Models {
  /** No classifier at all. */
  public static final Models NONE = new Models(Map.of());

  private final Map<String, Labeller> byName;

  private Models(Map<String, Labeller> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** These classifiers. */
  public static Models of(Map<String, Labeller> byName) {
    return new Models(byName);
  }

  /**
   * These classifiers and others.
   *
   * @throws IllegalArgumentException if a name would mean two different ones
   */
  public Models and(Models others) {
    Map<String, Labeller> all = new TreeMap<>(byName);
    others.byName.forEach(
        (name, labeller) -> {
          Labeller own = all.putIfAbsent(name, labeller);
          if (own != null && !own.hash().equals(labeller.hash())) {
            throw new IllegalArgumentException(
                "a name must mean one classifier, but %s means %s and %s"
                    .formatted(name, own.hash(), labeller.hash()));
          }
        });
    return new Models(all);
  }

  /** The classifier of a name, null where there is none. */
  public @Nullable Labeller named(String name) {
    return byName.get(name);
  }

  /** The hash of each, by name. */
  public SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    byName.forEach((name, labeller) -> hashes.put(name, labeller.hash()));
    return hashes;
  }

  /**
   * One hash over those of the named classifiers that are at hand: lower-case hex SHA-256 of their
   * names and hashes in the order of names, null where none is.
   */
  public @Nullable String hash(Collection<String> names) {
    Map<String, String> hashes = new TreeMap<>();
    for (String name : names) {
      Labeller labeller = byName.get(name);
      if (labeller != null) {
        hashes.put(name, labeller.hash());
      }
    }
    if (hashes.isEmpty()) {
      return null;
    }
    StringBuilder lines = new StringBuilder();
    hashes.forEach((name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
