// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.calibration.Round;
import io.grundton.review.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Rounds of calibration as rows, inside transactions. */
final class RoundRows {
  static final String ROUNDS =
      "SELECT r.*, c.closed_ms FROM calibration_round r"
          + " LEFT JOIN calibration_closing c ON c.round_id = r.round_id";

  private RoundRows() {}

  /** A round, empty where there is none. */
  static Optional<Round> find(Handle handle, long roundId) {
    return handle
        .select(ROUNDS + " WHERE r.round_id = ?", roundId)
        .map((row, context) -> round(handle, row))
        .findFirst();
  }

  /**
   * Whether an account has a conversation to judge in a round, which until then it is hidden for.
   */
  static boolean isDue(Handle handle, Account account, String conversationKey) {
    return Database.exists(
        handle,
        "SELECT 1 FROM calibration_due WHERE login = ? AND conversation_key = ? LIMIT 1",
        account.login(),
        conversationKey);
  }

  /** Keys of the conversations that somebody knows more of than what was said. */
  static Set<String> known(Handle handle, String login) {
    return new HashSet<>(
        handle
            .select(
                "SELECT conversation_key FROM act WHERE reviewer = ?"
                    + " UNION SELECT conversation_key FROM opening WHERE login = ?"
                    + " UNION SELECT conversation_key FROM calibration_sheet WHERE reviewer = ?",
                login,
                login,
                login)
            .mapTo(String.class)
            .list());
  }

  /** Puts a conversation into a round, where all members have it to judge. */
  static void put(Handle handle, Round round, Round.Case one) {
    handle.execute(
        "INSERT INTO calibration_case (round_id, place, conversation_key, drawn)"
            + " VALUES (?, ?, ?, ?)",
        round.id(),
        one.place(),
        one.conversationKey(),
        one.drawn());
    for (String member : round.members()) {
      handle.execute(
          "INSERT INTO calibration_due (login, conversation_key, round_id) VALUES (?, ?, ?)",
          member,
          one.conversationKey(),
          round.id());
    }
  }

  static Round round(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("round_id");
    long closed = row.getLong("closed_ms");
    Long closedMs = row.wasNull() ? null : Long.valueOf(closed);
    return new Round(
        id,
        row.getString("name"),
        LocalDate.parse(row.getString("closes_on")),
        row.getString("opened_by"),
        row.getLong("opened_ms"),
        closedMs,
        handle
            .select("SELECT login FROM calibration_member WHERE round_id = ?", id)
            .mapTo(String.class)
            .list(),
        handle
            .select("SELECT * FROM calibration_case WHERE round_id = ? ORDER BY place", id)
            .map(
                (one, context) ->
                    new Round.Case(
                        one.getInt("place"),
                        one.getString("conversation_key"),
                        one.getBoolean("drawn")))
            .list());
  }
}
