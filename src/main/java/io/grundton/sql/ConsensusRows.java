// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.calibration.Consensus;
import io.grundton.calibration.Item;
import io.grundton.json.CalibrationJson;
import io.grundton.review.Answer;
import io.grundton.sql.LogBook.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was agreed on as rows of the table {@code calibration_consensus}. */
final class ConsensusRows {
  private static final String ACTION = "calibration.consensus";

  private ConsensusRows() {}

  /** Writes a consensus and its line of the log. */
  static void insert(
      Handle handle, Actor actor, String requestId, long roundId, Consensus consensus) {
    Item item = consensus.item();
    long seq =
        LogBook.append(
            handle,
            actor,
            ACTION,
            item.conversationKey(),
            CalibrationJson.consensus(roundId, consensus));
    handle.execute(
        "INSERT INTO calibration_consensus (seq, request_id, round_id, conversation_key, agent_key,"
            + " rule_id, nth, answer, reason, lead, at_ms)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seq,
        requestId,
        roundId,
        item.conversationKey(),
        item.agentKey(),
        item.ruleId(),
        item.nth(),
        consensus.answer().code(),
        consensus.reason(),
        consensus.lead(),
        consensus.atMs());
  }

  /** All of a round in order. */
  static List<Consensus> consensus(Handle handle, long roundId) {
    return handle
        .select("SELECT * FROM calibration_consensus WHERE round_id = ? ORDER BY seq", roundId)
        .map((row, context) -> consensus(row))
        .list();
  }

  static Optional<String> flaw(Handle handle) {
    Map<Long, String> said = new HashMap<>();
    handle
        .select("SELECT * FROM calibration_consensus")
        .map(
            (row, context) -> {
              Consensus agreed = consensus(row);
              return said.put(
                  row.getLong("seq"),
                  Logged.line(
                      agreed.atMs(),
                      agreed.lead(),
                      agreed.item().conversationKey(),
                      CalibrationJson.consensus(row.getLong("round_id"), agreed)));
            })
        .list();
    return Logged.flaw(handle, ACTION, said);
  }

  private static Consensus consensus(ResultSet row) throws SQLException {
    return new Consensus(
        SheetRows.item(row),
        Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        row.getString("lead"),
        row.getLong("at_ms"));
  }
}
