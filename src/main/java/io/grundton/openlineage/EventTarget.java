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
   * @param token what a server is shown as {@code Bearer}, without the spaces and line ends around
   *     it; null or blank where it asks for none
   * @throws IllegalArgumentException if it is neither, or if the token cannot stand in a request;
   *     nothing of the token is in the message
   */
  static EventTarget of(String where, @Nullable String token) {
    if (where.startsWith("http://") || where.startsWith("https://")) {
      URI address = URI.create(where);
      if (address.getHost() != null) {
        return new EventServer(address, token == null ? null : checked(token.strip()));
      }
    } else if (!where.isBlank() && !where.contains("://")) {
      return new EventFile(Path.of(where));
    }
    throw new IllegalArgumentException(
        "events must go to a file, or to an address http://HOST/PATH or https://HOST/PATH, but not to '%s'"
            .formatted(where));
  }

  private static @Nullable String checked(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
        throw new IllegalArgumentException(
            "the token must be printable ASCII without spaces, but its character %d of %d is not"
                .formatted(i + 1, token.length()));
      }
    }
    return token.isEmpty() ? null : token;
  }

  /** Takes one event, as JSON without line ends, there, or fails within ten seconds. */
  void send(String event) throws IOException;
}
