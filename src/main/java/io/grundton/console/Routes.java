// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of request that the console answers.
 *
 * @param all in the order in which they are tried
 */
record Routes(List<Route> all) {
  Routes {
    all = List.copyOf(all);
  }

  /** Those of all parts of the console. */
  static Routes of(Pages... parts) {
    return new Routes(List.of(parts).stream().flatMap(pages -> pages.routes().stream()).toList());
  }

  /** The first of them that answers, null where none does. */
  @Nullable Route of(String method, String path) {
    for (Route route : all) {
      if (route.method().equals(method) && route.match(path) != null) {
        return route;
      }
    }
    return null;
  }
}
