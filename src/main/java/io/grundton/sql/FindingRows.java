// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Act;
import io.grundton.review.Dispute;
import io.grundton.review.Disputes;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code finding}: what may be contested, and how it stands about it. */
final class FindingRows {
  private FindingRows() {}

  /** Puts the findings of conversations in, or anew. */
  static void put(Handle handle, long nowMs, List<Dossier> dossiers) {
    PreparedBatch gone =
        handle.prepareBatch("UPDATE finding SET published = FALSE WHERE conversation_key = ?");
    PreparedBatch there =
        handle.prepareBatch(
            "INSERT INTO finding (conversation_key, finding_id, vendor_id, rule_id, visible_ms,"
                + " published) VALUES (?, ?, ?, ?, ?, TRUE)"
                + " ON CONFLICT (conversation_key, finding_id) DO UPDATE SET"
                // Another vendor has not seen it before.
                + " visible_ms = CASE WHEN finding.vendor_id = excluded.vendor_id"
                + " THEN finding.visible_ms ELSE excluded.visible_ms END,"
                + " vendor_id = excluded.vendor_id, rule_id = excluded.rule_id, published = TRUE");
    for (Dossier dossier : dossiers) {
      gone.add(dossier.key());
      for (Dossier.Evidence found : dossier.contestable()) {
        there.add(dossier.key(), found.findingId(), found.vendorId(), found.ruleId(), nowMs);
      }
    }
    gone.execute();
    if (there.size() > 0) {
      there.execute();
    }
  }

  /** Notes that a conversation is not published any longer. */
  static void withdraw(Handle handle, String conversationKey, Proceedings said) {
    handle.execute(
        "UPDATE finding SET published = FALSE WHERE conversation_key = ?", conversationKey);
    refresh(handle, conversationKey, said, null);
  }

  /**
   * Works out anew how it stands about the findings of a conversation.
   *
   * @param published null where it is not published
   */
  static void refresh(
      Handle handle, String conversationKey, Proceedings said, @Nullable Dossier published) {
    List<String> findings =
        handle
            .select("SELECT finding_id FROM finding WHERE conversation_key = ?", conversationKey)
            .mapTo(String.class)
            .list();
    if (findings.isEmpty()) {
      return;
    }
    Map<String, Ruling> rulings = rulings(said);
    Disputes disputes = Disputes.of(said, published);
    PreparedBatch rows =
        handle.prepareBatch(
            "UPDATE finding SET ruling = :ruling, dispute = :dispute,"
                + " dispute_vendor_id = :vendor, dispute_state = :state, settlement = :settlement"
                + " WHERE conversation_key = :conversation AND finding_id = :finding");
    for (String finding : findings) {
      Ruling ruling = rulings.get(finding);
      Dispute dispute = disputes.about(finding);
      Proceedings.Entry settled = dispute == null ? null : dispute.settled();
      rows.bind("ruling", ruling == null ? null : ruling.code())
          .bind("dispute", dispute == null ? null : Long.valueOf(dispute.seq()))
          .bind("vendor", dispute == null ? null : dispute.contest().vendorId())
          .bind("state", dispute == null ? null : dispute.state().code())
          .bind("settlement", settled == null ? null : Long.valueOf(settled.seq()))
          .bind("conversation", conversationKey)
          .bind("finding", finding)
          .add();
    }
    rows.execute();
  }

  /** The last decision in force about each finding, whoever made it. */
  private static Map<String, Ruling> rulings(Proceedings said) {
    Map<String, Ruling> rulings = new HashMap<>();
    for (Proceedings.Entry entry : said.inForce()) {
      Act.Decision decision = entry.decision();
      String finding = decision == null ? null : decision.target().findingId();
      if (decision != null && finding != null) {
        rulings.put(finding, decision.ruling());
      }
    }
    return rulings;
  }
}
