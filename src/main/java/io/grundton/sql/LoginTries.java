// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

/** How often somebody tried to log in, counted for all consoles of a database together. */
public final class LoginTries {
  private final Database database;

  /** The tries of a database. */
  public LoginTries(Database database) {
    this.database = database;
  }

  /**
   * How many tries there are: some at once, and then one after each while.
   *
   * @param msPerTry after how many milliseconds one more is there
   */
  public record Rate(int atOnce, long msPerTry) {}

  /**
   * Counts a try.
   *
   * @param subject whose, as a hash
   * @return after how many milliseconds the next may be; 0 where this one may be
   */
  public long waitMs(String subject, Rate rate, long nowMs) {
    return database.write(
        handle -> {
          handle.execute("DELETE FROM login_try WHERE full_at_ms < ?", nowMs);
          long latest = nowMs + (rate.atOnce() - 1) * rate.msPerTry();
          int counted =
              handle.execute(
                  "INSERT INTO login_try (subject, full_at_ms) VALUES (?, ?)"
                      + " ON CONFLICT (subject) DO UPDATE SET"
                      + " full_at_ms = login_try.full_at_ms + ?"
                      + " WHERE login_try.full_at_ms <= ?",
                  subject,
                  nowMs + rate.msPerTry(),
                  rate.msPerTry(),
                  latest);
          if (counted == 1) {
            return 0L;
          }
          return handle
                  .select("SELECT full_at_ms FROM login_try WHERE subject = ?", subject)
                  .mapTo(Long.class)
                  .one()
              - latest;
        });
  }

  /** Forgets the tries of a subject that was right. */
  public void forget(String subject) {
    database.write(handle -> handle.execute("DELETE FROM login_try WHERE subject = ?", subject));
  }
}
