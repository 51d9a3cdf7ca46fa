// SPDX-License-Identifier: Apache-2.0
package io.grundton.oidc;

import java.net.URI;
import java.util.Set;

/**
 * An organisation's login, and what it knows the console by.
 *
 * @param issuer its address; {@code http} only on this machine
 * @param clientId by which it knows the console
 * @param clientSecret that it gave to the console
 * @param claim of the token that is the login of an account
 */
public record OidcSettings(URI issuer, String clientId, String clientSecret, String claim) {
  /** The claim that is an address of e-mail, and counts only where the issuer verified it. */
  public static final String EMAIL = "email";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public OidcSettings {
    boolean near = "http".equals(issuer.getScheme()) && LOOPBACK.contains(issuer.getHost());
    if (issuer.getHost() == null || !(near || "https".equals(issuer.getScheme()))) {
      throw new IllegalArgumentException(
          "an issuer must be https://HOST or https://HOST/PATH, but was '" + issuer + "'");
    }
    if (clientId.isEmpty() || clientSecret.isEmpty() || claim.isEmpty()) {
      throw new IllegalArgumentException("an issuer must come with a client's id and secret");
    }
  }
}
