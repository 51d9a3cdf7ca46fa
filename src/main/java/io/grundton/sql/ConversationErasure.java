// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.ErasedLines;
import io.grundton.sql.LogBook.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Removes a conversation from the console's database, with all that was said about it. Of its lines
 * in the log who did what and when stays, so that the chain holds; what they said goes. No import
 * brings the conversation back. Done again, it finds nothing to do.
 */
public final class ConversationErasure {
  /**
   * Every table with a column {@code conversation_key}, in the order in which rows may go. A table
   * that holds what was said about conversations in any other way must not be.
   */
  static final List<String> TABLES =
      List.of(
          "validity",
          "act",
          "calibration_answer",
          "calibration_sheet",
          "calibration_consensus",
          "calibration_due",
          "calibration_case",
          "opening",
          "assignment",
          "dossier",
          "finding",
          "queued_rule",
          "queued");

  private final Database database;

  /** The erasure from a database. */
  public ConversationErasure(Database database) {
    this.database = database;
  }

  /**
   * What was done.
   *
   * @param rows how many rows went
   * @param lines how many lines of the log lost their detail
   * @param settled whether nothing of it is left in SQLite's files; false where somebody reads for
   *     too long, and the files are clean when the last program that has them open ends
   */
  public record Erased(int rows, int lines, boolean settled) {}

  /** Erases a conversation. */
  public Erased erase(Actor actor, String conversationKey) {
    Erased erased = database.write(handle -> erase(handle, actor, conversationKey));
    return new Erased(erased.rows(), erased.lines(), database.settle());
  }

  /** Keys of all conversations that were erased. */
  static Set<String> keys(Handle handle) {
    return handle
        .select("SELECT subject FROM log WHERE action = 'erasure'")
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  private static Erased erase(Handle handle, Actor actor, String key) {
    LogBook.lock(handle);
    List<Long> lines =
        handle
            .select(
                "SELECT seq FROM log WHERE subject = ? AND action <> 'erasure'"
                    + " AND detail IS NOT NULL ORDER BY seq",
                key)
            .mapTo(Long.class)
            .list();
    handle.execute(
        "UPDATE log SET detail = NULL, salt = NULL WHERE subject = ? AND action <> 'erasure'", key);
    int rows = 0;
    for (String table : TABLES) {
      rows += handle.execute("DELETE FROM " + table + " WHERE conversation_key = ?", key);
    }
    if (rows > 0 || !lines.isEmpty() || !keys(handle).contains(key)) {
      LogBook.append(handle, actor, ErasedLines.ACTION, key, new ErasedLines(lines).text());
    }
    return new Erased(rows, lines.size(), true);
  }
}
