// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Strings that stand in many rows, encoded once. Parquet's dictionaries compare arrays of bytes
 * byte by byte unless they are the same array, which these are.
 */
final class Texts {
  private static final int MOST = 50_000;

  private final Map<String, Utf8> known = new HashMap<>();

  Utf8 of(String value) {
    Utf8 text = known.get(value);
    if (text == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      text = new Utf8(value);
      known.put(value, text);
    }
    return text;
  }

  @Nullable Utf8 ofNullable(@Nullable String value) {
    return value == null ? null : of(value);
  }
}
