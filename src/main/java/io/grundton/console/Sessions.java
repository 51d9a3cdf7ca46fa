// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.sql.AccountStore;
import io.grundton.sql.LogBook.Actor;
import java.util.Optional;

/** Who is logged in, by a cookie. */
final class Sessions {
  private static final long MINUTE_MS = 60_000;
  private static final long IDLE_MS = 60 * MINUTE_MS;
  private static final long LONGEST_MS = 12 * 60 * MINUTE_MS;

  private final AccountStore accounts;
  private final String cookie;
  private final String attributes;

  /**
   * Sessions.
   *
   * @param secure whether browsers reach the console by https
   */
  Sessions(AccountStore accounts, boolean secure) {
    this.accounts = accounts;
    this.cookie = secure ? "__Host-grundton" : "grundton";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** The name of the cookie. */
  String cookie() {
    return cookie;
  }

  /** Who has a token, empty where it is of no session, or of one that is over. */
  Optional<Visit.LoggedIn> find(String token, long nowMs) {
    String hash = Tokens.sha256(token);
    Optional<AccountStore.Session> session =
        accounts
            .session(hash)
            .filter(found -> nowMs - found.seenMs() < IDLE_MS)
            .filter(found -> nowMs - found.createdMs() < LONGEST_MS);
    if (session.isPresent() && nowMs - session.get().seenMs() > MINUTE_MS) {
      accounts.seen(hash, nowMs, IDLE_MS);
    }
    return session.map(found -> new Visit.LoggedIn(found.account(), token));
  }

  /** Begins a session; the cookie to set. */
  String begin(Actor actor) {
    String token = Tokens.fresh();
    accounts.beginSession(actor, Tokens.sha256(token));
    return cookie + "=" + token + attributes;
  }

  /** Ends a session; the cookie to set. */
  String end(Actor actor, String token) {
    accounts.endSession(actor, Tokens.sha256(token));
    return cookie + "=; Max-Age=0" + attributes;
  }
}
