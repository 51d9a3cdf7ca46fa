// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.review.Role;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Who may log in. Holds hashes of passwords, never themselves. */
public final class AccountStore {
  static final RowMapper<Account> ACCOUNT =
      (row, context) ->
          new Account(
              row.getString("login"),
              Role.of(row.getString("role")).orElseThrow(),
              row.getString("vendor_id"),
              Locale.forLanguageTag(row.getString("language")));

  private static final RowMapper<Credentials> CREDENTIALS =
      (row, context) ->
          new Credentials(
              Objects.requireNonNull(ACCOUNT.map(row, context)),
              row.getString("password_hash"),
              !row.getBoolean("disabled"));

  private final Database database;

  /** The accounts of a database. */
  public AccountStore(Database database) {
    this.database = database;
  }

  /**
   * An account with what is needed to log in.
   *
   * @param passwordHash as the hashing library wrote it; empty where no password is right
   * @param enabled whether it may log in
   */
  public record Credentials(Account account, String passwordHash, boolean enabled) {
    /** Whether there is a password that is right. */
    public boolean hasPassword() {
      return !passwordHash.isEmpty();
    }
  }

  /** What became of a change to an account. */
  public enum Change {
    /** It is done. */
    DONE,
    /** There is no such account. */
    MISSING,
    /** Nobody would be left to make accounts. */
    LAST_LEAD
  }

  /**
   * Makes an account.
   *
   * @param passwordHash empty where no password shall be right
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
          LogBook.append(handle, actor, "account.add", account.login(), detail(account));
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
                .map(CREDENTIALS)
                .findFirst());
  }

  /** All accounts, sorted by login. */
  public List<Credentials> all() {
    return database.read(
        handle -> handle.select("SELECT * FROM account ORDER BY login").map(CREDENTIALS).list());
  }

  /** Logins of all who may decide, sorted. */
  public List<String> reviewers() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT login FROM account WHERE role IN ('lead', 'reviewer')"
                        + " AND NOT disabled ORDER BY login")
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

  /** Gives an account another password, and ends its sessions but one. */
  public Change setPassword(
      Actor actor, String login, String passwordHash, @Nullable String keptTokenSha256) {
    return change(
        login,
        handle -> {
          handle.execute(
              "UPDATE account SET password_hash = ? WHERE login = ?", passwordHash, login);
          SessionStore.endAll(handle, login, keptTokenSha256);
          LogBook.append(handle, actor, "account.password", login, "");
          return Change.DONE;
        });
  }

  /** Lets an account log in no more, and ends its sessions; what it decided stays. */
  public Change disable(Actor actor, String login) {
    return change(
        login,
        handle -> {
          if (isLastLead(handle, login)) {
            return Change.LAST_LEAD;
          }
          handle.execute("UPDATE account SET disabled = ? WHERE login = ?", true, login);
          SessionStore.endAll(handle, login, null);
          LogBook.append(handle, actor, "account.disable", login, "");
          return Change.DONE;
        });
  }

  /** Lets an account log in again. */
  public Change enable(Actor actor, String login) {
    return change(
        login,
        handle -> {
          handle.execute("UPDATE account SET disabled = ? WHERE login = ?", false, login);
          LogBook.append(handle, actor, "account.enable", login, "");
          return Change.DONE;
        });
  }

  /** Gives an account another role, and ends its sessions. */
  public Change setRole(Actor actor, Account changed) {
    return change(
        changed.login(),
        handle -> {
          if (changed.role() != Role.LEAD && isLastLead(handle, changed.login())) {
            return Change.LAST_LEAD;
          }
          handle.execute(
              "UPDATE account SET role = ?, vendor_id = ? WHERE login = ?",
              changed.role().code(),
              changed.vendorId(),
              changed.login());
          SessionStore.endAll(handle, changed.login(), null);
          LogBook.append(handle, actor, "account.role", changed.login(), detail(changed));
          return Change.DONE;
        });
  }

  private Change change(String login, HandleCallback<Change, RuntimeException> change) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          return Database.exists(handle, "SELECT 1 FROM account WHERE login = ?", login)
              ? change.withHandle(handle)
              : Change.MISSING;
        });
  }

  private static boolean isLastLead(Handle handle, String login) {
    String lead = "SELECT 1 FROM account WHERE role = 'lead' AND NOT disabled AND login ";
    return Database.exists(handle, lead + "= ?", login)
        && !Database.exists(handle, lead + "<> ? LIMIT 1", login);
  }

  private static String detail(Account account) {
    String vendor = account.vendorId();
    return account.role().code() + (vendor == null ? "" : " " + vendor);
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
}
