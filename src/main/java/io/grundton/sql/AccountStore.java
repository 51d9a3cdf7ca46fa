// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.review.Role;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who may log in, and who is logged in. Holds hashes of passwords and tokens, never themselves. */
public final class AccountStore {
  private static final RowMapper<Account> ACCOUNT =
      (row, context) ->
          new Account(
              row.getString("login"),
              role(row.getString("role")),
              row.getString("vendor_id"),
              Locale.forLanguageTag(row.getString("language")));

  private final Database database;

  /** The accounts of a database. */
  public AccountStore(Database database) {
    this.database = database;
  }

  /**
   * An account with what is needed to log in.
   *
   * @param passwordHash as the hashing library wrote it
   */
  public record Credentials(Account account, String passwordHash) {}

  /**
   * Makes an account.
   *
   * @return false where there is one of this login, which stays as it is
   */
  public boolean add(Actor actor, Account account, String passwordHash) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          if (Database.exists(handle, "SELECT 1 FROM account WHERE login = ?", account.login())) {
            return false;
          }
          handle.execute(
              "INSERT INTO account (login, role, vendor_id, language, password_hash)"
                  + " VALUES (?, ?, ?, ?, ?)",
              account.login(),
              account.role().code(),
              account.vendorId(),
              account.language().toLanguageTag(),
              passwordHash);
          handle.execute("DELETE FROM set_up_link");
          String vendor = account.vendorId();
          LogBook.append(
              handle,
              actor,
              "account.add",
              account.login(),
              account.role().code() + (vendor == null ? "" : " " + vendor));
          return true;
        });
  }

  /** Whether there is any account. */
  public boolean hasAny() {
    return database.read(handle -> Database.exists(handle, "SELECT 1 FROM account LIMIT 1"));
  }

  /** The account of a login with its password's hash. */
  public Optional<Credentials> find(String login) {
    return database.read(
        handle ->
            handle
                .select("SELECT * FROM account WHERE login = ?", login)
                .map(
                    (row, context) ->
                        new Credentials(
                            Objects.requireNonNull(ACCOUNT.map(row, context)),
                            row.getString("password_hash")))
                .findFirst());
  }

  /** Logins of all who may decide, sorted. */
  public List<String> reviewers() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT login FROM account WHERE role IN ('lead', 'reviewer') ORDER BY login")
                .mapTo(String.class)
                .list());
  }

  /** Keeps which language an account wants. */
  public void setLanguage(String login, Locale language) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE account SET language = ? WHERE login = ?",
                language.toLanguageTag(),
                login));
  }

  /** Begins a session. */
  public void beginSession(Actor actor, String tokenSha256) {
    database.write(
        handle -> {
          handle.execute(
              "INSERT INTO session (token_sha256, login, created_ms, seen_ms) VALUES (?, ?, ?, ?)",
              tokenSha256,
              actor.login(),
              actor.atMs(),
              actor.atMs());
          return LogBook.append(handle, actor, "session.begin", actor.login(), "");
        });
  }

  /** Ends a session, if there is one. */
  public void endSession(Actor actor, String tokenSha256) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM session WHERE token_sha256 = ?", tokenSha256);
          return LogBook.append(handle, actor, "session.end", actor.login(), "");
        });
  }

  /**
   * A session.
   *
   * @param seenMs when it was last used, to the minute or so
   */
  public record Session(Account account, long createdMs, long seenMs) {}

  /** The session of a token. */
  public Optional<Session> session(String tokenSha256) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT account.*, created_ms, seen_ms FROM session"
                        + " JOIN account ON account.login = session.login WHERE token_sha256 = ?",
                    tokenSha256)
                .map(
                    (row, context) ->
                        new Session(
                            Objects.requireNonNull(ACCOUNT.map(row, context)),
                            row.getLong("created_ms"),
                            row.getLong("seen_ms")))
                .findFirst());
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

  /** Makes a new set-up link the only one that works. */
  public void setUpLink(String tokenSha256) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM set_up_link");
          return handle.execute(
              "INSERT INTO set_up_link (id, token_sha256) VALUES (1, ?)", tokenSha256);
        });
  }

  /** Whether a set-up link works still. */
  public boolean isSetUpLink(String tokenSha256) {
    return database.read(
        handle ->
            Database.exists(
                handle, "SELECT 1 FROM set_up_link WHERE token_sha256 = ?", tokenSha256));
  }

  private static Role role(String code) {
    return Stream.of(Role.values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
