// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.sql.LogBook.Actor;
import java.util.List;

/** Filters of the queue that people keep by a name. */
public final class FilterStore {
  /** So many one account may keep. */
  public static final int MOST = 30;

  private final Database database;

  /** The filters of a database. */
  public FilterStore(Database database) {
    this.database = database;
  }

  /**
   * A filter that somebody keeps.
   *
   * @param login whose it is
   * @param name that it has there
   * @param query what it asks for, as part of an address
   * @param shared whether everybody of the house sees it
   */
  public record Saved(String login, String name, String query, boolean shared) {}

  /** What an account is shown: its own by name, then those that others share. */
  public List<Saved> seenBy(Account account) {
    // Names of filters tell what the house looks for, which is nothing for vendors.
    String others = account.vendorId() == null ? " OR shared" : "";
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM saved_filter WHERE login = ?"
                        + others
                        + " ORDER BY CASE WHEN login = ? THEN 0 ELSE 1 END, name, login",
                    account.login(),
                    account.login())
                .map(
                    (row, context) ->
                        new Saved(
                            row.getString("login"),
                            row.getString("name"),
                            row.getString("query"),
                            row.getBoolean("shared")))
                .list());
  }

  /**
   * Keeps a filter, in the place of the account's own of that name.
   *
   * @return false where the account keeps {@link #MOST} others already
   */
  public boolean save(Actor actor, Saved saved) {
    return database.write(
        handle -> {
          LogBook.lock(handle);
          int others =
              handle
                  .select(
                      "SELECT count(*) FROM saved_filter WHERE login = ? AND name <> ?",
                      saved.login(),
                      saved.name())
                  .mapTo(Integer.class)
                  .one();
          if (others >= MOST) {
            return false;
          }
          handle.execute(
              "INSERT INTO saved_filter (login, name, query, shared) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (login, name) DO UPDATE SET"
                  + " query = excluded.query, shared = excluded.shared",
              saved.login(),
              saved.name(),
              saved.query(),
              saved.shared());
          LogBook.append(
              handle,
              actor,
              saved.shared() ? "filter.share" : "filter.save",
              saved.login(),
              saved.name() + " " + saved.query());
          return true;
        });
  }

  /** Removes an account's own filter, if there is one of that name. */
  public void delete(Actor actor, String login, String name) {
    database.write(
        handle -> {
          LogBook.lock(handle);
          int gone =
              handle.execute("DELETE FROM saved_filter WHERE login = ? AND name = ?", login, name);
          return gone == 0 ? 0L : LogBook.append(handle, actor, "filter.delete", login, name);
        });
  }
}
