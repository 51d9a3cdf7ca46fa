// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Dossier;
import io.grundton.sql.QueueStore.Facet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** By what the queue can be filtered, gathered from conversations that are put into it. */
final class FacetRows {
  private record Value(Facet facet, String value, String vendorId, String date) {}

  private final Set<Value> values = new LinkedHashSet<>();

  /** Gathers a conversation. */
  void add(Dossier dossier) {
    Dossier.Facts facts = dossier.facts();
    add(Facet.VENDOR, facts.vendorId(), facts);
    add(Facet.TEAM, facts.team(), facts);
    add(Facet.CHANNEL, facts.channel(), facts);
    add(Facet.LANGUAGE, facts.language(), facts);
    add(Facet.DATE, facts.date().toString(), facts);
    String date = facts.date().toString();
    for (Dossier.Evidence found : dossier.evidence()) {
      // By what another vendor's agents did, only that vendor may choose.
      values.add(new Value(Facet.RULE, found.ruleId(), found.vendorId(), date));
      values.add(new Value(Facet.PRINCIPLE, found.principleId(), found.vendorId(), date));
    }
  }

  private void add(Facet facet, @Nullable String value, Dossier.Facts facts) {
    if (value != null) {
      values.add(new Value(facet, value, facts.vendorId(), facts.date().toString()));
    }
  }

  /** Writes what was gathered. */
  void put(Handle handle, long sequence) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO queued_facet (facet, value, vendor_id, conversation_date, sequence)"
                + " VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (facet, vendor_id, value, conversation_date)"
                + " DO UPDATE SET sequence = excluded.sequence");
    for (Value value : values) {
      rows.add(value.facet().code(), value.value(), value.vendorId(), value.date(), sequence);
    }
    rows.execute();
  }
}
