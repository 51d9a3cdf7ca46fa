// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Account;
import io.grundton.review.DisputeState;
import io.grundton.review.DisputeTally;
import io.grundton.review.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Counts findings that are contested, and that are not. */
final class DisputeTallies {
  private static final String PUBLISHED =
      "SELECT vendor_id AS vendor, rule_id, dispute_state, ruling, count(*) AS findings"
          + " FROM finding WHERE published AND vendor_id = COALESCE(:vendor, vendor_id)"
          + " GROUP BY vendor_id, rule_id, dispute_state, ruling";

  private static final String SUPERSEDED =
      "SELECT dispute_vendor_id AS vendor, rule_id, count(*) AS findings FROM finding"
          + " WHERE dispute IS NOT NULL AND dispute_state = 'superseded'"
          + " AND dispute_vendor_id = COALESCE(:vendor, dispute_vendor_id)"
          + " GROUP BY dispute_vendor_id, rule_id";

  private static final String RULED =
      "SELECT f.dispute_vendor_id AS vendor, f.rule_id, s.at_ms - a.at_ms AS after_ms"
          + " FROM finding f JOIN act a ON a.seq = f.dispute JOIN act s ON s.seq = f.settlement"
          + " WHERE f.dispute_state IN ('upheld', 'overturned')"
          + " AND f.dispute_vendor_id = COALESCE(:vendor, f.dispute_vendor_id)";

  private DisputeTallies() {}

  /** What an account may see of it, in parts of one vendor and one rule each. */
  static List<DisputeTally.Part> of(Handle handle, Account account) {
    List<DisputeTally.Part> parts = new ArrayList<>();
    add(
        parts,
        handle,
        account,
        PUBLISHED,
        (row, context) -> {
          String state = row.getString("dispute_state");
          String ruling = row.getString("ruling");
          // What another vendor contested, whose it was before, this one has not.
          boolean contested = state != null && !state.equals(DisputeState.SUPERSEDED.code());
          return DisputeTally.visible(
              row.getLong("findings"),
              contested ? DisputeState.valueOf(state.toUpperCase(Locale.ROOT)) : DisputeState.NONE,
              ruling == null ? null : Ruling.valueOf(ruling.toUpperCase(Locale.ROOT)));
        });
    add(
        parts,
        handle,
        account,
        SUPERSEDED,
        (row, context) -> DisputeTally.superseded(row.getLong("findings")));
    add(
        parts,
        handle,
        account,
        RULED,
        (row, context) -> DisputeTally.ruledAfter(row.getLong("after_ms")));
    return parts;
  }

  private static void add(
      List<DisputeTally.Part> parts,
      Handle handle,
      Account account,
      String question,
      RowMapper<DisputeTally> tally) {
    parts.addAll(
        handle
            .createQuery(question)
            .bind("vendor", account.vendorId())
            .map(
                (row, context) ->
                    new DisputeTally.Part(
                        row.getString("vendor"),
                        row.getString("rule_id"),
                        Objects.requireNonNull(tally.map(row, context))))
            .list());
  }
}
