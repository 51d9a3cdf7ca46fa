// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.flag.Flag;
import io.grundton.score.ConversationScore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** The rows of review_queue: one for each audit that is flagged or taken by the sample. */
final class ReviewQueueTable implements AuditTable {
  private enum Column {
    CONVERSATION_KEY,
    VENDOR_ID,
    OWNER_AGENT_KEY,
    OWNER_AGENT_ID,
    CHANNEL,
    LANGUAGE,
    REASONS,
    PRIORITY_BP,
    PRIORITY_CRITICAL_BP,
    PRIORITY_SEVERITY_BP,
    PRIORITY_UNSURE_BP,
    PRIORITY_SCORE_BP,
    SAMPLED,
    INCLUSION_PROBABILITY_BP,
    SCORE_BP,
    COVERAGE_BP,
    PACK_ID,
    PACK_VERSION,
    PACK_HASH,
    MODEL_HASH,
    ENGINE_RELEASE
  }

  private static final Utf8 SAMPLE = new Utf8("sample");

  private final Row<Column> row = new Row<>(Table.REVIEW_QUEUE, Column.values());

  @Override
  public Table table() {
    return Table.REVIEW_QUEUE;
  }

  @Override
  public void rows(AuditTexts texts, Consumer<GenericRecord> rows) {
    Flag flag = texts.audit().flag();
    if (!flag.flagged() && !flag.sampled()) {
      return;
    }
    ConversationScore score = texts.audit().score();
    row.set(Column.CONVERSATION_KEY, texts.key());
    row.set(Column.VENDOR_ID, texts.owner().vendor);
    row.set(Column.OWNER_AGENT_KEY, texts.owner().key);
    row.set(Column.OWNER_AGENT_ID, texts.owner().id);
    row.set(Column.CHANNEL, texts.channel());
    row.set(Column.LANGUAGE, texts.language());
    row.set(Column.REASONS, reasons(flag));
    row.set(Column.PRIORITY_BP, flag.priorityBp());
    row.set(Column.PRIORITY_CRITICAL_BP, flag.criticalBp());
    row.set(Column.PRIORITY_SEVERITY_BP, flag.severityBp());
    row.set(Column.PRIORITY_UNSURE_BP, flag.unsureBp());
    row.set(Column.PRIORITY_SCORE_BP, flag.scoreBp());
    row.set(Column.SAMPLED, flag.sampled());
    row.set(Column.INCLUSION_PROBABILITY_BP, flag.inclusionBp());
    row.set(Column.SCORE_BP, score.scoreBp());
    row.set(Column.COVERAGE_BP, score.coverageBp());
    row.set(Column.PACK_ID, texts.pack().id());
    row.set(Column.PACK_VERSION, texts.pack().version());
    row.set(Column.PACK_HASH, texts.pack().hash());
    row.set(Column.MODEL_HASH, texts.modelHash());
    row.set(Column.ENGINE_RELEASE, texts.pack().engineRelease());
    rows.accept(row.values());
  }

  private static List<Utf8> reasons(Flag flag) {
    List<Utf8> reasons = new ArrayList<>(5);
    for (String reason : flag.reasons()) {
      reasons.add(new Utf8(reason));
    }
    if (flag.sampled()) {
      reasons.add(SAMPLE);
    }
    return reasons;
  }
}
