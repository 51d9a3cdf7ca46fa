// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Audit;
import io.grundton.policy.PolicyPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/**
 * Writes audits to the tables conversation, turn, verdict, finding and review_queue. Not safe for
 * use by several threads at once.
 */
public final class AuditWriter {
  private final TableFiles files;
  private final Utf8 engineRelease;
  private final PackTexts noPack;
  private final IdentityHashMap<PolicyPack, PackTexts> packs = new IdentityHashMap<>();
  private final Texts texts = new Texts();
  private final List<AuditTable> tables =
      List.of(
          new ConversationTable(texts),
          new TurnTable(texts),
          new VerdictTable(),
          new FindingTable(),
          new ReviewQueueTable());

  /**
   * A writer.
   *
   * @param files where rows go; whoever opened them finishes them
   * @param engineRelease the release that the rows name
   */
  public AuditWriter(TableFiles files, String engineRelease) {
    this.files = files;
    this.engineRelease = new Utf8(engineRelease);
    this.noPack = new PackTexts(null, this.engineRelease);
  }

  /** Writes all rows of one audit. */
  public void write(PublishedAudit published) throws IOException {
    AuditTexts shared = new AuditTexts(published, textsOf(published.audit()), texts);
    LocalDate date = published.audit().date();
    try {
      for (AuditTable table : tables) {
        table.rows(shared, row -> write(table.table(), date, row));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Table table, LocalDate date, GenericRecord row) {
    try {
      files.write(table, date, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackTexts textsOf(Audit audit) {
    PolicyPack pack = audit.pack();
    return pack == null
        ? noPack
        : packs.computeIfAbsent(pack, known -> new PackTexts(known, engineRelease));
  }
}
