// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.review.DisputeState;
import io.grundton.review.DisputeTally;
import io.grundton.review.Sight;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What vendors contest, as it is read; it is written by a {@link ReviewStore}. Every question takes
 * the account that asks: a vendor's sees what that vendor contests.
 */
public final class DisputeStore {
  /** How many rows a page has, the last one aside. */
  public static final int ROWS_PER_PAGE = 50;

  private final Database database;

  /** The disputes of a database. */
  public DisputeStore(Database database) {
    this.database = database;
  }

  /**
   * A finding that its vendor may have contested.
   *
   * @param visibleMs since when it can be seen, milliseconds since 1970 in UTC
   * @param published whether it still can
   */
  public record Seen(long visibleMs, boolean published) {}

  /** The findings of a conversation that a vendor's account may contest, or might have, by id. */
  public Map<String, Seen> seen(Account account, String conversationKey) {
    Map<String, Seen> seen = new HashMap<>();
    database.read(
        handle ->
            handle
                .select(
                    "SELECT finding_id, visible_ms, published FROM finding"
                        + " WHERE conversation_key = ? AND vendor_id = ?",
                    conversationKey,
                    account.vendorId())
                .map(
                    (row, context) ->
                        seen.put(
                            row.getString("finding_id"),
                            new Seen(row.getLong("visible_ms"), row.getBoolean("published"))))
                .list());
    return seen;
  }

  /** How it stands about each finding of a conversation that was ever contested, by id. */
  public Map<String, DisputeState> states(String conversationKey) {
    Map<String, DisputeState> states = new HashMap<>();
    database.read(
        handle ->
            handle
                .select(
                    "SELECT finding_id, dispute_state FROM finding"
                        + " WHERE conversation_key = ? AND dispute IS NOT NULL",
                    conversationKey)
                .map(
                    (row, context) ->
                        states.put(
                            row.getString("finding_id"), state(row.getString("dispute_state"))))
                .list());
    return states;
  }

  /**
   * The last dispute about a finding.
   *
   * @param dispute its number
   * @param there whether the account may open the conversation
   * @param judged whether the account has judged the whole conversation without seeing more
   * @param ruling why it was ruled so, null unless it was
   * @param ruledMs null unless it was ruled
   */
  public record Row(
      long dispute,
      String conversationKey,
      String vendorId,
      String ruleId,
      DisputeState state,
      String login,
      long contestedMs,
      String reason,
      @Nullable String ruling,
      @Nullable Long ruledMs,
      boolean there,
      boolean judged) {}

  private static final RowMapper<Row> ROW =
      (row, context) -> {
        long ruled = row.getLong("ruled_ms");
        Long ruledMs = row.wasNull() ? null : Long.valueOf(ruled);
        return new Row(
            row.getLong("dispute"),
            row.getString("conversation_key"),
            row.getString("dispute_vendor_id"),
            row.getString("rule_id"),
            state(row.getString("dispute_state")),
            row.getString("reviewer"),
            row.getLong("contested_ms"),
            row.getString("reason"),
            row.getString("ruling_reason"),
            ruledMs,
            row.getBoolean("there"),
            row.getBoolean("judged"));
      };

  /**
   * At most a page of disputes: the open ones first, of them the oldest first, then the others, the
   * latest first.
   *
   * @param sight what the account may see of conversations it has not judged; where that is not who
   *     said what, only the open ones are among them
   * @param page from 0
   */
  public List<Row> page(Account account, Sight sight, int page) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM (SELECT f.*, a.reviewer, a.at_ms AS contested_ms,"
                        + " a.text AS reason, s.text AS ruling_reason, s.at_ms AS ruled_ms,"
                        + " q.state <> :withdrawn AND q.vendor_id = COALESCE(:vendor, q.vendor_id)"
                        + " AS there, EXISTS (SELECT 1 FROM act j"
                        + " WHERE j.conversation_key = f.conversation_key AND j.reviewer = :login"
                        + " AND j.complete AND j.sight = :blind) AS judged FROM finding f"
                        + " JOIN queued q ON q.conversation_key = f.conversation_key"
                        + " JOIN act a ON a.seq = f.dispute LEFT JOIN act s ON s.seq = f.settlement"
                        + " WHERE f.dispute IS NOT NULL"
                        + " AND f.dispute_vendor_id = COALESCE(:vendor, f.dispute_vendor_id)"
                        // Who has still to judge a conversation in a round is told nothing of it.
                        + " AND f.conversation_key NOT IN"
                        + " (SELECT conversation_key FROM calibration_due WHERE login = :login)"
                        + ") contested WHERE :others OR judged OR dispute_state = :open"
                        + " ORDER BY CASE WHEN dispute_state = :open THEN 0 ELSE 1 END,"
                        + " CASE WHEN dispute_state = :open THEN dispute ELSE -dispute END"
                        + " LIMIT :rows OFFSET :from")
                .bind("withdrawn", State.WITHDRAWN.code())
                .bind("vendor", account.vendorId())
                .bind("login", account.login())
                .bind("blind", Sight.BLIND.code())
                .bind("others", sight.shows(Sight.Detail.OTHERS))
                .bind("open", DisputeState.OPEN.code())
                .bind("rows", ROWS_PER_PAGE)
                .bind("from", (long) page * ROWS_PER_PAGE)
                .map(ROW)
                .list());
  }

  /** How many findings are contested, by how it stands about them. */
  public Map<DisputeState, Integer> counts(Account account) {
    Map<DisputeState, Integer> counts = new EnumMap<>(DisputeState.class);
    database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT dispute_state, count(*) AS findings FROM finding"
                        + " WHERE dispute IS NOT NULL"
                        + " AND dispute_vendor_id = COALESCE(:vendor, dispute_vendor_id)"
                        + " GROUP BY dispute_state")
                .bind("vendor", account.vendorId())
                .map(
                    (row, context) ->
                        counts.put(state(row.getString("dispute_state")), row.getInt("findings")))
                .list());
    return counts;
  }

  /** What of findings is contested and reviewed, in parts of one vendor and one rule each. */
  public List<DisputeTally.Part> tallies(Account account) {
    return database.read(handle -> DisputeTallies.of(handle, account));
  }

  private static DisputeState state(String code) {
    return DisputeState.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
