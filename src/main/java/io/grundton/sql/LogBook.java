// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.LogEntry;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The log of everything that was done, a chain that is only ever appended to. */
public final class LogBook {
  private static final RowMapper<LogEntry> ENTRY =
      (row, context) ->
          new LogEntry(
              row.getLong("seq"),
              row.getLong("at_ms"),
              row.getString("actor"),
              row.getString("role"),
              row.getString("action"),
              row.getString("subject"),
              row.getString("detail"),
              row.getString("previous"));

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
   * @param flaw what is wrong after them, empty where nothing is
   */
  public record Verification(long lines, String sha256, Optional<String> flaw) {}

  /** Appends a line by itself. */
  public void append(Actor actor, String action, String subject, String detail) {
    database.write(handle -> append(handle, actor, action, subject, detail));
  }

  /**
   * Appends a line as part of a transaction, in which others wait from here on to its end.
   *
   * @return its number
   */
  static long append(Handle handle, Actor actor, String action, String subject, String detail) {
    lock(handle);
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
                        detail,
                        row.getString("sha256")))
            .one();
    String sha256 = last.sha256();
    handle.execute(
        "INSERT INTO log (seq, at_ms, actor, role, action, subject, detail, previous, sha256)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        last.seq(),
        last.atMs(),
        last.actor(),
        last.role(),
        last.action(),
        last.subject(),
        last.detail(),
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

  /** Follows the chain from its first line to its end. */
  public Verification verify() {
    return database.read(
        handle -> {
          long lines = 0;
          String previous = LogEntry.FIRST;
          try (Stream<Link> links =
              handle
                  .select("SELECT * FROM log ORDER BY seq")
                  .map(
                      (row, context) ->
                          new Link(
                              Objects.requireNonNull(ENTRY.map(row, context)),
                              row.getString("sha256")))
                  .stream()) {
            for (Iterator<Link> each = links.iterator(); each.hasNext(); ) {
              Link link = each.next();
              Optional<String> flaw = link.flaw(lines + 1, previous);
              if (flaw.isPresent()) {
                return new Verification(lines, previous, flaw);
              }
              lines++;
              previous = link.sha256();
            }
          }
          return new Verification(lines, previous, end(handle, lines, previous));
        });
  }

  private static Optional<String> end(Handle handle, long lines, String last) {
    return handle
        .select("SELECT seq, sha256 FROM log_end WHERE id = 1")
        .map(
            (row, context) ->
                row.getLong("seq") == lines && row.getString("sha256").equals(last)
                    ? Optional.<String>empty()
                    : Optional.of(
                        "the log must end with line %d, but ends with %d"
                            .formatted(row.getLong("seq"), lines)))
        .one();
  }

  private record Link(LogEntry entry, String sha256) {
    Optional<String> flaw(long seq, String previous) {
      if (entry.seq() != seq) {
        return Optional.of("line %d is missing".formatted(seq));
      }
      if (!entry.previous().equals(previous)) {
        return Optional.of("line %d does not follow the line before it".formatted(seq));
      }
      return entry.sha256().equals(sha256)
          ? Optional.empty()
          : Optional.of("line %d was changed".formatted(seq));
    }
  }
}
