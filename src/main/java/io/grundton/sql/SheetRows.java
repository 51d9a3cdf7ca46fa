// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.calibration.Item;
import io.grundton.calibration.Rating;
import io.grundton.calibration.Sheet;
import io.grundton.json.CalibrationJson;
import io.grundton.policy.Status;
import io.grundton.review.Answer;
import io.grundton.sql.LogBook.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Sheets as rows of the tables {@code calibration_sheet} and {@code calibration_answer}. */
final class SheetRows {
  private static final String ACTION = "calibration.judge";

  private SheetRows() {}

  /**
   * Writes a sheet and its line of the log.
   *
   * @param packHash of the pack that had audited the conversation, null where none had
   */
  static void insert(
      Handle handle, Actor actor, long roundId, Sheet sheet, @Nullable String packHash) {
    long seq =
        LogBook.append(
            handle,
            actor,
            ACTION,
            sheet.conversationKey(),
            CalibrationJson.sheet(roundId, sheet, packHash));
    handle.execute(
        "INSERT INTO calibration_sheet"
            + " (seq, round_id, conversation_key, reviewer, at_ms, informed, pack_hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        seq,
        roundId,
        sheet.conversationKey(),
        sheet.reviewer(),
        sheet.atMs(),
        sheet.informed(),
        packHash);
    PreparedBatch answers =
        handle.prepareBatch(
            "INSERT INTO calibration_answer (seq, part, conversation_key, agent_key, rule_id,"
                + " nth, answer, machine) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int part = 0; part < sheet.ratings().size(); part++) {
      Rating rating = sheet.ratings().get(part);
      Item item = rating.item();
      answers.add(
          seq,
          part,
          item.conversationKey(),
          item.agentKey(),
          item.ruleId(),
          item.nth(),
          rating.answer().code(),
          rating.machine().code());
    }
    if (answers.size() > 0) {
      answers.execute();
    }
  }

  /** All sheets of a round in order. */
  static List<Sheet> sheets(Handle handle, long roundId) {
    return rows(handle, "WHERE s.round_id = ?", roundId).stream().map(Row::sheet).toList();
  }

  private record Row(long seq, long roundId, @Nullable String packHash, Sheet sheet) {}

  private static List<Row> rows(Handle handle, String condition, Object... values) {
    Map<Long, List<Rating>> ratings = new HashMap<>();
    handle
        .select(
            "SELECT a.* FROM calibration_answer a JOIN calibration_sheet s"
                + " ON s.seq = a.seq "
                + condition
                + " ORDER BY a.seq, part",
            values)
        .map(
            (row, context) ->
                ratings
                    .computeIfAbsent(row.getLong("seq"), seq -> new ArrayList<>())
                    .add(rating(row)))
        .list();
    return handle
        .select("SELECT * FROM calibration_sheet s " + condition + " ORDER BY seq", values)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("seq"),
                    row.getLong("round_id"),
                    row.getString("pack_hash"),
                    new Sheet(
                        row.getString("reviewer"),
                        row.getString("conversation_key"),
                        row.getLong("at_ms"),
                        row.getBoolean("informed"),
                        ratings.getOrDefault(row.getLong("seq"), List.of()))))
        .list();
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        item(row),
        Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
        Status.valueOf(row.getString("machine").toUpperCase(Locale.ROOT)));
  }

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("conversation_key"),
        row.getString("agent_key"),
        row.getString("rule_id"),
        row.getInt("nth"));
  }

  static Optional<String> flaw(Handle handle) {
    Map<Long, String> said = new HashMap<>();
    for (Row row : rows(handle, "")) {
      Sheet sheet = row.sheet();
      said.put(
          row.seq(),
          Logged.line(
              sheet.atMs(),
              sheet.reviewer(),
              sheet.conversationKey(),
              CalibrationJson.sheet(row.roundId(), sheet, row.packHash())));
    }
    return Logged.flaw(handle, ACTION, said);
  }
}
