// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.DisputeWindow;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a console is served.
 *
 * @param bind address to listen on
 * @param port 0 for any that is free
 * @param publicUrl what browsers see where a proxy speaks TLS for it, {@code https://host[:port]};
 *     null where they see the address itself
 * @param disputes how long vendors may contest findings
 * @param blinding whether reviewers judge a conversation before they see what the machine says
 * @param signOn an organisation's own login, null for none
 * @param passwords whether people may log in by a password of the console, too
 */
public record ConsoleSettings(
    String bind,
    int port,
    @Nullable URI publicUrl,
    DisputeWindow disputes,
    boolean blinding,
    @Nullable SignOn signOn,
    boolean passwords) {
  /** Where the console listens unless it is told otherwise. */
  public static final String LOOPBACK = "127.0.0.1";

  public ConsoleSettings {
    if (!passwords && signOn == null) {
      throw new IllegalArgumentException(
          "without passwords there must be another way to log in, but there is none");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port must be 0 to 65535, but was " + port);
    }
    if (publicUrl != null
        && (!"https".equals(publicUrl.getScheme())
            || publicUrl.getHost() == null
            || publicUrl.getUserInfo() != null
            || publicUrl.getQuery() != null
            || publicUrl.getFragment() != null
            || !publicUrl.getPath().matches("/?"))) {
      throw new IllegalArgumentException(
          "a public URL must be https://HOST or https://HOST:PORT, but was '" + publicUrl + "'");
    }
  }

  /** A console in which people log in by passwords alone. */
  public ConsoleSettings(String bind, int port, @Nullable URI publicUrl, boolean blinding) {
    this(bind, port, publicUrl, DisputeWindow.USUAL, blinding, null, true);
  }
}
