// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where events go. */
public sealed interface EventTarget permits EventFile, EventServer {
  /**
   * The target that a user names.
   *
   * @param where an address that begins with {@code http://} or {@code https://}, to which events
   *     are posted; else a file, to which each is added as a line
   * @param token what a server is shown as {@code Bearer}, null where it asks for none
   * @throws IllegalArgumentException if it is neither
   */
  static EventTarget of(String where, @Nullable String token) {
    if (where.startsWith("http://") || where.startsWith("https://")) {
      URI address = URI.create(where);
      if (address.getHost() != null) {
        return new EventServer(address, token);
      }
    } else if (!where.isBlank() && !where.contains("://")) {
      return new EventFile(Path.of(where));
    }
    throw new IllegalArgumentException(
        "events must go to a file, or to an address http://HOST/PATH or https://HOST/PATH, but not to '%s'"
            .formatted(where));
  }

  /** Takes one event, as JSON without line ends, there, or fails within ten seconds. */
  void send(String event) throws IOException;
}
