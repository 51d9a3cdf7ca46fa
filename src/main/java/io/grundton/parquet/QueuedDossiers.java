// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.publish.Manifest;
import io.grundton.review.Dossier;
import io.grundton.review.QueueRank;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The conversations that a published date queues, and some others of it. They are read in parts of
 * bounded size, each of which reads the tables once: nothing is promised of the order of rows in
 * them.
 */
public final class QueuedDossiers {
  private static final int KEY_DIGITS = 8;

  private final Manifest manifest;
  private final ManifestTables tables;
  private final Set<String> others;
  private final int parts;

  /** What is done with a row. */
  private interface Reading {
    void row(DossierRows rows, Columns row);
  }

  /**
   * The queue of a date.
   *
   * @param manifest of the date, which names the files
   * @param others keys of conversations that are read even where they are not queued
   * @param atOnce about so many conversations are in memory at a time
   */
  public QueuedDossiers(Storage out, Manifest manifest, Set<String> others, int atOnce) {
    this.manifest = manifest;
    this.tables = new ManifestTables(out, manifest);
    this.others = Set.copyOf(others);
    this.parts = (int) ((manifest.rows(Table.REVIEW_QUEUE.code()) + others.size()) / atOnce) + 1;
  }

  /** How many parts there are, one at least. */
  public int parts() {
    return parts;
  }

  /**
   * The conversations of a part, in no order. One that is not queued has a call without reasons;
   * one that is not published is left out.
   *
   * @param part from 0
   */
  public List<Dossier> part(int part) throws IOException {
    Map<String, DossierRows> dossiers = new HashMap<>();
    for (String key : others) {
      if (partOf(key) == part) {
        dossiers.put(key, DossierRows.notQueued());
      }
    }
    tables.read(
        Table.REVIEW_QUEUE,
        row -> {
          String key = row.required("conversation_key");
          if (partOf(key) == part) {
            dossiers.put(key, DossierRows.queued(row));
          }
        });
    if (!dossiers.isEmpty()) {
      read(
          Table.CONVERSATION,
          dossiers,
          (rows, row) -> rows.conversation(manifest.partition().date(), row));
      read(Table.TURN, dossiers, DossierRows::turn);
      read(Table.FINDING, dossiers, DossierRows::finding);
      read(Table.VERDICT, dossiers, DossierRows::verdict);
    }
    return dossiers.values().stream().map(DossierRows::dossier).filter(Objects::nonNull).toList();
  }

  private long partOf(String key) {
    return Long.parseLong(key, 0, KEY_DIGITS, 16) % parts;
  }

  /** The order of the whole queue. */
  public QueueRank rank() throws IOException {
    QueueRank rank = new QueueRank();
    tables.read(Table.REVIEW_QUEUE, row -> rank.add(DossierRows.call(row)));
    return rank;
  }

  private void read(Table table, Map<String, DossierRows> dossiers, Reading reading)
      throws IOException {
    tables.read(
        table,
        row -> {
          DossierRows rows = dossiers.get(row.required("conversation_key"));
          if (rows != null) {
            reading.row(rows, row);
          }
        });
  }
}
