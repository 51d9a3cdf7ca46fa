// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** From which address a request comes, as far as tries to log in are counted by it. */
final class Addresses {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final int NETWORK_PARTS = 4;

  private final boolean proxied;

  /**
   * The addresses of a console.
   *
   * @param proxied whether a proxy stands before it, which tells the address it was asked from
   */
  Addresses(boolean proxied) {
    this.proxied = proxied;
  }

  /** The address; of IPv6 the network that one household has. */
  String of(Request request) {
    String remote = Request.getRemoteAddr(request);
    List<String> told = request.getHeaders().getCSV("X-Forwarded-For", false);
    // Whoever asks can write into this header, but behind it the proxy writes what it saw.
    if (proxied && !told.isEmpty() && ADDRESS.matcher(told.get(told.size() - 1)).matches()) {
      remote = told.get(told.size() - 1);
    }
    return network(remote);
  }

  static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String[] parts = address.replace("[", "").replace("]", "").split(":", -1);
    return String.join(":", List.of(parts).subList(0, Math.min(NETWORK_PARTS, parts.length)));
  }
}
