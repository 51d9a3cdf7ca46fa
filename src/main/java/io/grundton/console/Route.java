// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request and what answers it.
 *
 * @param method GET or POST; only POST changes anything
 * @param pattern of the path; a part in braces stands for any and is named by it
 * @param permission that the account's role must have; null where nobody need be logged in
 */
record Route(String method, String pattern, @Nullable Permission permission, Action action) {
  /** Answers a request. */
  interface Action {
    Reply answer(Visit visit);
  }

  /** The named parts of a path, null where it is not of this route. */
  @Nullable Map<String, String> match(String path) {
    String[] expected = pattern.split("/", -1);
    String[] parts = path.split("/", -1);
    if (expected.length != parts.length) {
      return null;
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      if (expected[i].startsWith("{") && !parts[i].isEmpty()) {
        named.put(expected[i].substring(1, expected[i].length() - 1), parts[i]);
      } else if (!expected[i].equals(parts[i])) {
        return null;
      }
    }
    return named;
  }
}
