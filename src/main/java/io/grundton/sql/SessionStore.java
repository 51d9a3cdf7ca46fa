// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Who is logged in. Holds hashes of tokens, never themselves. */
public final class SessionStore {
  private static final RowMapper<Session> SESSION =
      (row, context) ->
          new Session(
              Objects.requireNonNull(AccountStore.ACCOUNT.map(row, context)),
              row.getString("token_sha256"),
              row.getLong("created_ms"),
              row.getLong("seen_ms"));
  private static final String SELECT =
      "SELECT account.*, token_sha256, created_ms, seen_ms FROM session"
          + " JOIN account ON account.login = session.login WHERE NOT disabled AND ";

  private final Database database;

  /** The sessions of a database. */
  public SessionStore(Database database) {
    this.database = database;
  }

  /**
   * A session.
   *
   * @param seenMs when it was last used, to the minute or so
   */
  public record Session(Account account, String tokenSha256, long createdMs, long seenMs) {}

  /**
   * Begins a session.
   *
   * @param how a code of the way in which somebody logged in
   * @return false where the account may not log in any more
   */
  public boolean begin(Actor actor, String tokenSha256, String how) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          if (!Database.exists(
              handle, "SELECT 1 FROM account WHERE login = ? AND NOT disabled", actor.login())) {
            return false;
          }
          handle.execute(
              "INSERT INTO session (token_sha256, login, created_ms, seen_ms) VALUES (?, ?, ?, ?)",
              tokenSha256,
              actor.login(),
              actor.atMs(),
              actor.atMs());
          LogBook.append(handle, actor, "session.begin", actor.login(), how);
          return true;
        });
  }

  /** Ends a session, if there is one. */
  public void end(Actor actor, String tokenSha256) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM session WHERE token_sha256 = ?", tokenSha256);
          return LogBook.append(handle, actor, "session.end", actor.login(), "");
        });
  }

  /**
   * Ends others of the actor's own sessions.
   *
   * @param keptTokenSha256 of the session that stays
   * @param endedTokenSha256 of the one that ends; null for all others
   */
  public void endOthers(Actor actor, String keptTokenSha256, @Nullable String endedTokenSha256) {
    database.write(
        handle -> {
          int ended =
              handle.execute(
                  "DELETE FROM session WHERE login = ? AND token_sha256 <> ?"
                      + " AND token_sha256 = coalesce(?, token_sha256)",
                  actor.login(),
                  keptTokenSha256,
                  endedTokenSha256);
          return LogBook.append(
              handle, actor, "session.end-others", actor.login(), String.valueOf(ended));
        });
  }

  /** The session of a token, unless its account may not log in any more. */
  public Optional<Session> find(String tokenSha256) {
    return database.read(
        handle -> handle.select(SELECT + "token_sha256 = ?", tokenSha256).map(SESSION).findFirst());
  }

  /** The sessions of an account, the last used first. */
  public List<Session> of(String login) {
    return database.read(
        handle ->
            handle
                .select(SELECT + "session.login = ? ORDER BY seen_ms DESC, token_sha256", login)
                .map(SESSION)
                .list());
  }

  /** Notes that a session is in use, and forgets those that were not for long. */
  public void seen(String tokenSha256, long nowMs, long idleMs) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM session WHERE seen_ms < ?", nowMs - idleMs);
          return handle.execute(
              "UPDATE session SET seen_ms = ? WHERE token_sha256 = ?", nowMs, tokenSha256);
        });
  }

  /** Ends all sessions of an account but one. */
  static void endAll(Handle handle, String login, @Nullable String keptTokenSha256) {
    handle.execute(
        "DELETE FROM session WHERE login = ? AND token_sha256 <> ?",
        login,
        keptTokenSha256 == null ? "" : keptTokenSha256);
  }
}
