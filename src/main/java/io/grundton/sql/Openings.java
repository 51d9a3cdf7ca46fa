// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Who has opened which conversation with the machine's answers. Nobody waits for it to be written,
 * so many are written together: a console that is killed forgets those of the last seconds.
 */
public final class Openings {
  private static final int MANY = 50;
  private static final long LONG_MS = 10_000;

  private final Database database;
  private Set<Opening> noted = new LinkedHashSet<>();
  private long sinceMs;

  private record Opening(String login, String conversationKey) {}

  /** The openings of a database. */
  public Openings(Database database) {
    this.database = database;
  }

  /** Notes that somebody opens a conversation. */
  public void note(String login, String conversationKey, long nowMs) {
    boolean due;
    synchronized (this) {
      if (noted.isEmpty()) {
        sinceMs = nowMs;
      }
      noted.add(new Opening(login, conversationKey));
      due = noted.size() >= MANY || nowMs - sinceMs >= LONG_MS;
    }
    if (due) {
      write();
    }
  }

  /** Writes what was noted. */
  public void write() {
    Set<Opening> taken;
    synchronized (this) {
      taken = noted;
      noted = new LinkedHashSet<>();
    }
    if (!taken.isEmpty()) {
      database.write(
          handle -> {
            PreparedBatch rows =
                handle.prepareBatch(
                    "INSERT INTO opening (login, conversation_key) VALUES (?, ?)"
                        + " ON CONFLICT (login, conversation_key) DO NOTHING");
            taken.forEach(opening -> rows.add(opening.login(), opening.conversationKey()));
            return rows.execute();
          });
    }
  }
}
