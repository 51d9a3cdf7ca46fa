// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From where a console may be asked: a name of another host shows that a browser was led here by a
 * foreign name, another origin that a foreign page asks.
 */
final class Origins {
  private final Set<String> hosts = new TreeSet<>();
  private final String scheme;

  /**
   * The origins of a console.
   *
   * @param port on which it listens
   */
  Origins(ConsoleSettings settings, int port) {
    URI url = settings.publicUrl();
    if (url == null) {
      scheme = "http";
      for (String host : new String[] {settings.bind(), "127.0.0.1", "localhost", "[::1]"}) {
        hosts.add(
            (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port);
      }
    } else {
      scheme = "https";
      hosts.add(url.getAuthority().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether this is a name of the console. */
  boolean isHost(@Nullable String host) {
    return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a change is asked for by a page of the console, by what the browser says of it.
   *
   * @param fetchSite header Sec-Fetch-Site, null where the browser sends none
   * @param origin header Origin, which decides alone then
   */
  boolean isOwn(@Nullable String fetchSite, @Nullable String origin) {
    if (fetchSite != null && !fetchSite.equals("same-origin")) {
      return false;
    }
    if (origin == null) {
      return fetchSite != null;
    }
    String start = scheme + "://";
    return origin.startsWith(start) && isHost(origin.substring(start.length()));
  }
}
