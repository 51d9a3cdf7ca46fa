// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.ActJson;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Acts as rows of the table {@code act}. */
final class ActRows {
  private static final String INSERT =
      "INSERT INTO act (seq, request_id, part, at_ms, reviewer, conversation_key, kind, scope,"
          + " ruling, answer, agent_key, rule_id, finding_id, turn_no, passage_start, passage_end,"
          + " sight, complete, text, undone, vendor_id, dispute, pack_hash, sampled,"
          + " inclusion_probability_bp, revision)"
          + " VALUES (:seq, :request, :part, :at, :reviewer, :conversation, :kind, :scope,"
          + " :ruling, :answer, :agent, :rule, :finding, :turn, :start, :end,"
          + " :sight, :complete, :text, :undone, :vendor, :dispute, :pack, :sampled,"
          + " :inclusion, :revision)";

  private ActRows() {}

  /** Everything that was said about a conversation. */
  static Proceedings proceedings(Handle handle, String conversationKey) {
    return new Proceedings(
        handle
            .select("SELECT * FROM act WHERE conversation_key = ? ORDER BY seq", conversationKey)
            .map((row, context) -> entry(row))
            .list());
  }

  static Proceedings.Entry entry(ResultSet row) throws SQLException {
    return new Proceedings.Entry(
        row.getLong("seq"),
        row.getLong("at_ms"),
        row.getString("reviewer"),
        act(row),
        setting(row));
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        row.getString("pack_hash"),
        row.getBoolean("sampled"),
        row.getInt("inclusion_probability_bp"),
        row.getInt("revision"));
  }

  /**
   * Writes an act and its line of the log.
   *
   * @param part which act of the request it is, from 0
   */
  static void insert(
      Handle handle,
      Actor actor,
      String requestId,
      int part,
      String conversationKey,
      Act act,
      Setting setting) {
    long seq =
        LogBook.append(
            handle, actor, "act." + act.code(), conversationKey, ActJson.write(act, setting));
    Update update =
        handle
            .createUpdate(INSERT)
            .bind("seq", seq)
            .bind("request", requestId)
            .bind("part", part)
            .bind("at", actor.atMs())
            .bind("reviewer", actor.login())
            .bind("conversation", conversationKey)
            .bind("kind", act.code())
            .bind("pack", setting.packHash())
            .bind("sampled", setting.sampled())
            .bind("inclusion", setting.inclusionProbabilityBp())
            .bind("revision", setting.revision());
    bind(update, act.decision());
    bind(update, target(act));
    update
        .bind("text", text(act))
        .bind("undone", act instanceof Act.Undo undo ? Long.valueOf(undo.seq()) : null)
        .bind("vendor", act instanceof Act.Contest contest ? contest.vendorId() : null)
        .bind("dispute", dispute(act))
        .execute();
  }

  private static @Nullable Target target(Act act) {
    Act.Decision decision = act.decision();
    if (decision != null) {
      return decision.target();
    }
    return act instanceof Act.Contest contest ? contest.target() : null;
  }

  private static @Nullable Long dispute(Act act) {
    if (act instanceof Act.Withdrawal withdrawal) {
      return withdrawal.dispute();
    }
    return act instanceof Act.Settlement settlement ? settlement.dispute() : null;
  }

  private static void bind(Update update, Act.@Nullable Decision decision) {
    Answer answer = decision == null ? null : decision.answer();
    update
        .bind("ruling", decision == null ? null : decision.ruling().code())
        .bind("answer", answer == null ? null : answer.code())
        .bind("sight", decision == null ? null : decision.sight().code())
        .bind("complete", decision == null ? null : Boolean.valueOf(decision.complete()));
  }

  private static void bind(Update update, @Nullable Target target) {
    Passage passage = target == null ? null : target.passage();
    update
        .bind("scope", target == null ? null : target.scope().code())
        .bind("agent", target == null ? null : target.agentKey())
        .bind("rule", target == null ? null : target.ruleId())
        .bind("finding", target == null ? null : target.findingId())
        .bind("turn", passage == null ? null : Integer.valueOf(passage.turnNo()))
        .bind("start", passage == null ? null : Integer.valueOf(passage.start()))
        .bind("end", passage == null ? null : Integer.valueOf(passage.end()));
  }

  private static @Nullable String text(Act act) {
    Act.Decision decision = act.decision();
    if (decision != null) {
      return decision.reason();
    }
    if (act instanceof Act.Contest contest) {
      return contest.reason();
    }
    return act instanceof Act.Note note ? note.text() : null;
  }

  private static Act act(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case "decision" -> made(row);
      case "undo" -> new Act.Undo(row.getLong("undone"));
      case "dispute" ->
          new Act.Contest(target(row), row.getString("vendor_id"), row.getString("text"));
      case "withdrawal" -> new Act.Withdrawal(row.getLong("dispute"));
      default ->
          new Act.Note(Act.Note.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getString("text"));
    };
  }

  private static Act made(ResultSet row) throws SQLException {
    Act.Decision decision = decision(row);
    long dispute = row.getLong("dispute");
    return row.wasNull() ? decision : new Act.Settlement(dispute, decision);
  }

  private static Target target(ResultSet row) throws SQLException {
    int turn = row.getInt("turn_no");
    Passage passage =
        row.wasNull()
            ? null
            : new Passage(turn, row.getInt("passage_start"), row.getInt("passage_end"));
    return new Target(
        constant(Scope.class, row.getString("scope")),
        row.getString("agent_key"),
        row.getString("rule_id"),
        row.getString("finding_id"),
        passage);
  }

  private static Act.Decision decision(ResultSet row) throws SQLException {
    return new Act.Decision(
        target(row),
        constant(Ruling.class, row.getString("ruling")),
        row.getString("answer") == null ? null : constant(Answer.class, row.getString("answer")),
        row.getString("text"),
        constant(Sight.class, row.getString("sight")),
        row.getBoolean("complete"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
