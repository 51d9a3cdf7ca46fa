// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Decided;
import io.grundton.review.Passage;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** The rows of review. */
final class ReviewTable {
  private static final int MICROS_PER_MS = 1_000;

  private enum Column {
    LOG_LINE,
    CONVERSATION_KEY,
    SCOPE,
    AGENT_KEY,
    RULE_ID,
    FINDING_ID,
    TURN_NO,
    REDACTED_START,
    REDACTED_END,
    DECISION,
    ANSWER,
    COMMENT,
    REVIEWER,
    DECIDED_AT,
    SIGHT,
    SEEN_BLIND,
    COMPLETE,
    VALIDITY,
    DISPUTE_STATE,
    SAMPLED,
    INCLUSION_PROBABILITY_BP,
    PACK_HASH,
    REVISION,
    ENGINE_RELEASE
  }

  private final Utf8 engineRelease;
  private final Row<Column> row = new Row<>(Table.REVIEW, Column.values());

  ReviewTable(String engineRelease) {
    this.engineRelease = new Utf8(engineRelease);
  }

  /** The row; valid until the next one. */
  GenericRecord row(Decided decided) {
    Act.Decision decision = decided.decision();
    Answer answer = decision.answer();
    row.set(Column.LOG_LINE, decided.seq());
    row.text(Column.CONVERSATION_KEY, decided.conversationKey());
    setTarget(decision.target());
    row.text(Column.DECISION, decision.ruling().code());
    row.text(Column.ANSWER, answer == null ? null : answer.code());
    row.text(Column.COMMENT, decision.reason());
    row.text(Column.REVIEWER, decided.reviewer());
    row.set(Column.DECIDED_AT, decided.atMs() * MICROS_PER_MS);
    row.text(Column.SIGHT, decision.sight().code());
    row.set(Column.SEEN_BLIND, decision.sight() == Sight.BLIND);
    row.set(Column.COMPLETE, decision.complete());
    row.text(Column.VALIDITY, decided.validity().code());
    row.text(Column.DISPUTE_STATE, decided.dispute().code());
    Setting setting = decided.setting();
    row.set(Column.SAMPLED, setting.sampled());
    row.set(Column.INCLUSION_PROBABILITY_BP, setting.inclusionProbabilityBp());
    row.text(Column.PACK_HASH, setting.packHash());
    row.set(Column.REVISION, setting.revision());
    row.set(Column.ENGINE_RELEASE, engineRelease);
    return row.values();
  }

  private void setTarget(Target target) {
    Passage passage = target.passage();
    row.text(Column.SCOPE, target.scope().code());
    row.text(Column.AGENT_KEY, target.agentKey());
    row.text(Column.RULE_ID, target.ruleId());
    row.text(Column.FINDING_ID, target.findingId());
    row.set(Column.TURN_NO, passage == null ? null : (Object) passage.turnNo());
    row.set(Column.REDACTED_START, passage == null ? null : (Object) passage.start());
    row.set(Column.REDACTED_END, passage == null ? null : (Object) passage.end());
  }
}
