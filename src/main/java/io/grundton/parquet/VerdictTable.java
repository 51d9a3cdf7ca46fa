// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Reason;
import io.grundton.audit.Verdict;
import io.grundton.parquet.AuditTexts.AgentTexts;
import io.grundton.parquet.PackTexts.RuleTexts;
import io.grundton.policy.Standing;
import io.grundton.policy.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** The rows of verdict: one for each rule and participant. */
final class VerdictTable implements AuditTable {
  private enum Column {
    CONVERSATION_KEY,
    AGENT_KEY,
    AGENT_ID,
    AGENT_KIND,
    VENDOR_ID,
    RULE_ID,
    KIND,
    PRINCIPLE_ID,
    FAMILY,
    SEVERITY,
    WEIGHT,
    RULE_STATUS,
    STATUS,
    OPPORTUNITIES,
    PASSED,
    FAILED,
    UNSURE,
    NOT_EVALUATED,
    REASON,
    PACK_ID,
    PACK_VERSION,
    PACK_HASH,
    MODEL_HASH,
    ENGINE_RELEASE
  }

  private static final Map<Status, Utf8> STATUSES = new EnumMap<>(Status.class);
  private static final Map<Reason, Utf8> REASONS = new EnumMap<>(Reason.class);

  private static final Map<Standing, Utf8> STANDINGS = new EnumMap<>(Standing.class);

  static {
    for (Standing standing : Standing.values()) {
      STANDINGS.put(standing, new Utf8(standing.code()));
    }
    for (Status status : Status.values()) {
      STATUSES.put(status, new Utf8(status.code()));
    }
    for (Reason reason : Reason.values()) {
      REASONS.put(reason, new Utf8(reason.code()));
    }
  }

  private final Row<Column> row = new Row<>(Table.VERDICT, Column.values());

  @Override
  public Table table() {
    return Table.VERDICT;
  }

  @Override
  public void rows(AuditTexts texts, Consumer<GenericRecord> rows) {
    row.set(Column.CONVERSATION_KEY, texts.key());
    row.set(Column.PACK_ID, texts.pack().id());
    row.set(Column.PACK_VERSION, texts.pack().version());
    row.set(Column.PACK_HASH, texts.pack().hash());
    row.set(Column.MODEL_HASH, texts.modelHash());
    row.set(Column.ENGINE_RELEASE, texts.pack().engineRelease());
    for (Verdict verdict : texts.audit().verdicts()) {
      agent(texts.agent(verdict.participant()));
      rule(texts.pack().of(verdict.rule()));
      row.set(Column.RULE_STATUS, STANDINGS.get(verdict.standing()));
      counts(verdict);
      rows.accept(row.values());
    }
  }

  private void agent(AgentTexts agent) {
    row.set(Column.AGENT_KEY, agent.key);
    row.set(Column.AGENT_ID, agent.id);
    row.set(Column.AGENT_KIND, agent.kind);
    row.set(Column.VENDOR_ID, agent.vendor);
  }

  private void rule(RuleTexts rule) {
    row.set(Column.RULE_ID, rule.id);
    row.set(Column.KIND, rule.kind);
    row.set(Column.PRINCIPLE_ID, rule.principle);
    row.set(Column.FAMILY, rule.family);
    row.set(Column.SEVERITY, rule.severity);
    row.set(Column.WEIGHT, rule.weight);
  }

  private void counts(Verdict verdict) {
    Reason reason = verdict.reason();
    row.set(Column.STATUS, STATUSES.get(verdict.status()));
    row.set(Column.OPPORTUNITIES, verdict.opportunities());
    row.set(Column.PASSED, verdict.passed());
    row.set(Column.FAILED, verdict.failed());
    row.set(Column.UNSURE, verdict.unsure());
    row.set(Column.NOT_EVALUATED, verdict.notEvaluated());
    row.set(Column.REASON, reason == null ? null : REASONS.get(reason));
  }
}
