// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.DossierJson;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Dossiers inside transactions, and the state of what they hold. */
final class Dossiers {
  private Dossiers() {}

  /** The dossier of a conversation, empty where there is none. */
  static Optional<Dossier> find(Handle handle, String conversationKey) {
    return handle
        .select("SELECT content FROM dossier WHERE conversation_key = ?", conversationKey)
        .mapTo(byte[].class)
        .findFirst()
        .map(DossierJson::read);
  }

  /**
   * Writes down what follows from what was said of a conversation: what each decision counts for,
   * and how it stands about its findings.
   */
  static void keep(Handle handle, Dossier dossier, Proceedings said) {
    Validities.keep(handle, dossier.key(), said.validities(dossier));
    FindingRows.refresh(handle, dossier.key(), said, dossier);
  }

  /** What is left to do about a conversation, given what was said of it. */
  static State state(Dossier dossier, Proceedings said) {
    boolean settled = dossier.call().reasons().isEmpty() || said.settles(dossier);
    return settled ? State.DONE : State.OPEN;
  }
}
