// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.SessionStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is logged in, by a cookie. */
final class Sessions {
  private static final long MINUTE_MS = 60_000;

  /** After how long without a request a session is over. */
  private static final long IDLE_MS = 60 * MINUTE_MS;

  /** After how long it is over in any case. */
  private static final long LONGEST_MS = 12 * 60 * MINUTE_MS;

  private final SessionStore store;
  private final String cookie;
  private final String attributes;

  /**
   * Sessions.
   *
   * @param secure whether browsers reach the console by https
   */
  Sessions(SessionStore store, boolean secure) {
    this.store = store;
    this.cookie = secure ? "__Host-grundton" : "grundton";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** The name of the cookie. */
  String cookie() {
    return cookie;
  }

  /** The name of the cookie of a browser that was sent away to log in. */
  String awayCookie() {
    return cookie + "-away";
  }

  /** The cookie of a browser that is sent away to log in. */
  String awayCookie(String token, Duration longest) {
    return awayCookie() + "=" + token + "; Max-Age=" + longest.toSeconds() + attributes;
  }

  /** Who has a token, empty where it is of no session, or of one that is over. */
  Optional<Visit.LoggedIn> find(String token, long nowMs) {
    String hash = Tokens.sha256(token);
    Optional<SessionStore.Session> session = store.find(hash).filter(found -> isOpen(found, nowMs));
    if (session.isPresent() && nowMs - session.get().seenMs() > MINUTE_MS) {
      store.seen(hash, nowMs, IDLE_MS);
    }
    return session.map(found -> new Visit.LoggedIn(found.account(), token));
  }

  /** The sessions of an account that are not over, the last used first. */
  List<SessionStore.Session> open(String login, long nowMs) {
    return store.of(login).stream().filter(found -> isOpen(found, nowMs)).toList();
  }

  /**
   * Begins a session, and ends the one that the browser had; the cookie to set.
   *
   * @param how a code of the way in which somebody logged in
   * @return empty where the account may not log in any more
   */
  Optional<String> begin(Visit visit, Account account, String how) {
    Actor actor = new Actor(visit.nowMs(), account.login(), account.role().code());
    Visit.LoggedIn before = visit.who();
    if (before != null) {
      end(visit.actor(), before.token());
    }
    String token = Tokens.fresh();
    return store.begin(actor, Tokens.sha256(token), how)
        ? Optional.of(cookie + "=" + token + attributes)
        : Optional.empty();
  }

  /** Ends one of the actor's other sessions, or all of them where none is named. */
  void endOthers(Actor actor, String keptTokenSha256, @Nullable String endedTokenSha256) {
    store.endOthers(actor, keptTokenSha256, endedTokenSha256);
  }

  /** Ends a session; the cookie to set. */
  String end(Actor actor, String token) {
    store.end(actor, Tokens.sha256(token));
    return cookie + "=; Max-Age=0" + attributes;
  }

  private static boolean isOpen(SessionStore.Session session, long nowMs) {
    return nowMs - session.seenMs() < IDLE_MS && nowMs - session.createdMs() < LONGEST_MS;
  }
}
