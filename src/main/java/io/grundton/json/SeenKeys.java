// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import java.util.HashSet;
import java.util.Set;

/**
 * The keys of one object so far.
 *
 * <p>Stands in for the parser's own detection of keys given twice, which costs 6 % of the reading
 * time and tells its finding only in the text of an exception. Objects that are skipped, such as
 * attributes, are not looked into.
 */
final class SeenKeys {
  private int known;
  private Set<String> unknown = Set.of();

  /** Begins another object. */
  void clear() {
    known = 0;
    unknown = Set.of();
  }

  /** Whether the key with this number, from 0 to 31, comes for the first time. */
  boolean addKnown(int number) {
    int before = known;
    known |= 1 << number;
    return known != before;
  }

  /** Whether a key that the format does not know comes for the first time. */
  boolean addUnknown(String key) {
    if (unknown.isEmpty()) {
      unknown = new HashSet<>();
    }
    return unknown.add(key);
  }
}
