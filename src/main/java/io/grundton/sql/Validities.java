// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Validity;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What each decision counts for, inside transactions. It follows from acts and from what is
 * published, and is written down so that decisions can be found by it.
 */
final class Validities {
  private Validities() {}

  /** Writes down those of a conversation, as far as they changed. */
  static void keep(Handle handle, String conversationKey, SortedMap<Long, Validity> validities) {
    if (validities.isEmpty()) {
      return;
    }
    Map<Long, String> kept = new HashMap<>();
    handle
        .select("SELECT seq, validity FROM validity WHERE conversation_key = ?", conversationKey)
        .map((row, context) -> kept.put(row.getLong("seq"), row.getString("validity")))
        .list();
    PreparedBatch changed =
        handle.prepareBatch(
            "INSERT INTO validity (seq, conversation_key, validity) VALUES (?, ?, ?)"
                + " ON CONFLICT (seq) DO UPDATE SET validity = excluded.validity");
    validities.forEach(
        (seq, validity) -> {
          if (!validity.code().equals(kept.get(seq))) {
            changed.add(seq, conversationKey, validity.code());
          }
        });
    if (changed.size() > 0) {
      changed.execute();
    }
  }
}
