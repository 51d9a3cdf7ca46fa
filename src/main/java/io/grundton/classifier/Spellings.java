// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How words of dialects and of easy speech are usually written, so that a classifier reads a turn
 * as it reads the same turn of somebody from elsewhere. All are folded.
 */
final class Spellings {
  private static final Map<String, List<String>> USUAL =
      Map.ofEntries(
          Map.entry("nich", List.of("nicht")),
          Map.entry("net", List.of("nicht")),
          Map.entry("ned", List.of("nicht")),
          Map.entry("nit", List.of("nicht")),
          Map.entry("ne", List.of("eine")),
          Map.entry("nen", List.of("einen")),
          Map.entry("moin", List.of("hallo")),
          Map.entry("servus", List.of("hallo")),
          Map.entry("gonna", List.of("going", "to")),
          Map.entry("wanna", List.of("want", "to")),
          Map.entry("gotta", List.of("have", "to")),
          Map.entry("yall", List.of("you")),
          Map.entry("ya", List.of("you")),
          Map.entry("aye", List.of("yes")),
          Map.entry("hiya", List.of("hello")),
          Map.entry("howdy", List.of("hello")),
          Map.entry("gday", List.of("hello")));

  private Spellings() {}

  /** The usual words for a word, null where it is one itself. */
  static @Nullable List<String> usual(String folded) {
    return USUAL.get(folded);
  }
}
