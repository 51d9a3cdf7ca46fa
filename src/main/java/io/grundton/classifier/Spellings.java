// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * How words of dialects and of easy speech are usually written, and one name for all first names
 * and many surnames, so that a classifier reads a turn as it reads the same turn of somebody from
 * elsewhere. From the resource beside this class.
 */
final class Spellings {
  private static final Map<String, List<String>> USUAL = read();

  private Spellings() {}

  /** The usual words for a folded word, null where it is one itself. */
  static @Nullable List<String> usual(String folded) {
    return USUAL.get(folded);
  }

  private static Map<String, List<String>> read() {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Spellings.class.getPackageName() + ".spellings",
            Locale.ROOT,
            Spellings.class.getClassLoader());
    Map<String, List<String>> usual = new HashMap<>();
    for (String words : bundle.keySet()) {
      for (String other : bundle.getString(words).split(" +", -1)) {
        usual.put(other, List.of(words.split("_", -1)));
      }
    }
    return usual;
  }
}
