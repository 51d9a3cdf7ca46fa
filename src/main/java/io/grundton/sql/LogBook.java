// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.LogDetail;
import io.grundton.review.LogEntry;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;

/** The log of everything that was done, a chain that is only ever appended to. */
public final class LogBook {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  /** The log of a database. */
  public LogBook(Database database) {
    this.database = database;
  }

  /**
   * Who does something, and when.
   *
   * @param atMs milliseconds since 1970 in UTC
   * @param login or who of the program
   * @param role code of the role
   */
  public record Actor(long atMs, String login, String role) {}

  /**
   * What was found when the chain was followed.
   *
   * @param lines how many were right
   * @param sha256 of the last of them: whoever wrote it down earlier can see that nothing before it
   *     was changed
   * @param erased how many of them have lost their detail, by the line of the erasure
   * @param flaw what is wrong after them, empty where nothing is
   */
  public record Verification(
      long lines, String sha256, SortedMap<Long, Integer> erased, Optional<String> flaw) {}

  /** Appends a line by itself. */
  public void append(Actor actor, String action, String subject, String detail) {
    database.write(handle -> append(handle, actor, action, subject, detail));
  }

  /**
   * Appends a line as part of a transaction, in which others wait from here on to its end.
   *
   * @param subject what it was done to; of whatever holds words of or about a conversation its key,
   *     so that the line's detail can be erased with it
   * @return its number
   */
  static long append(Handle handle, Actor actor, String action, String subject, String detail) {
    lock(handle);
    LogDetail full = new LogDetail(detail, salt());
    LogEntry last =
        handle
            .select("SELECT seq, sha256 FROM log_end WHERE id = 1")
            .map(
                (row, context) ->
                    new LogEntry(
                        row.getLong("seq") + 1,
                        actor.atMs(),
                        actor.login(),
                        actor.role(),
                        action,
                        subject,
                        full.sha256(),
                        row.getString("sha256")))
            .one();
    String sha256 = last.sha256();
    handle.execute(
        "INSERT INTO log (seq, at_ms, actor, role, action, subject, detail, salt, detail_sha256,"
            + " previous, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        last.seq(),
        last.atMs(),
        last.actor(),
        last.role(),
        last.action(),
        last.subject(),
        full.text(),
        full.salt(),
        last.detailSha256(),
        last.previous(),
        sha256);
    Database.one(
        handle.execute("UPDATE log_end SET seq = ?, sha256 = ? WHERE id = 1", last.seq(), sha256),
        "the end of the log");
    return last.seq();
  }

  /** Lets every other writer of the log wait until the transaction ends. */
  static void lock(Handle handle) {
    Database.one(handle.execute("UPDATE log_end SET seq = seq WHERE id = 1"), "the end of the log");
  }

  /** Follows the chain from its first line to its end, as both are when it begins. */
  public Verification verify() {
    return database.snapshot(LogWalk::follow);
  }

  private static String salt() {
    byte[] salt = new byte[LogDetail.SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
