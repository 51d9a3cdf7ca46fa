// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.QueueRank;
import io.grundton.sql.LogBook.Actor;
import java.util.List;

/** Puts conversations of the tests' date into the queue of a database. */
public final class TestImport {
  private TestImport() {}

  /** Imports a manifest that queues these conversations and no others. */
  public static void publish(Database database, long atMs, long sequence, Dossier... dossiers) {
    QueueRank rank = new QueueRank();
    for (Dossier dossier : dossiers) {
      rank.add(dossier.call());
    }
    QueueImport imports = new QueueImport(database);
    Actor program = new Actor(atMs, "import", "program");
    imports.put(program, sequence, rank, List.of(dossiers));
    imports.finish(program, Dossiers.DATE, sequence, imports.reviewed(Dossiers.DATE));
  }
}
