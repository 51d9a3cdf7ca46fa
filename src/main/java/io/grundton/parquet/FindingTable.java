// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Evidence;
import io.grundton.audit.Evidence.Absence;
import io.grundton.audit.Evidence.Presence;
import io.grundton.audit.Evidence.Span;
import io.grundton.audit.Finding;
import io.grundton.label.Labelled;
import io.grundton.parquet.AuditTexts.AgentTexts;
import io.grundton.parquet.PackTexts.RuleTexts;
import io.grundton.phrase.Layer;
import io.grundton.policy.ClassifyRule;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PreferRule;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.policy.SequenceRule;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Turn;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The rows of finding: one for each piece of evidence. */
final class FindingTable implements AuditTable {
  private enum Column {
    FINDING_ID,
    CONVERSATION_KEY,
    AGENT_KEY,
    AGENT_ID,
    VENDOR_ID,
    RULE_ID,
    KIND,
    PRINCIPLE_ID,
    SEVERITY,
    FAMILY,
    RULE_STATUS,
    STATUS,
    EVIDENCE_KIND,
    TURN_NO,
    AT_MS,
    ORIGINAL_START,
    ORIGINAL_END,
    REDACTED_START,
    REDACTED_END,
    QUOTE,
    PATTERN,
    LAYER,
    WHY,
    SUGGESTION,
    TRIGGER_TURN_NO,
    TRIGGER_ORIGINAL_START,
    TRIGGER_ORIGINAL_END,
    TRIGGER_REDACTED_START,
    TRIGGER_REDACTED_END,
    TRIGGER_QUOTE,
    WINDOW_FROM_TURN,
    WINDOW_TO_TURN,
    WINDOW_MS,
    WAITED_MS,
    NEAREST_MISS_TURN_NO,
    NEAREST_MISS_QUOTE,
    LABEL,
    PROBABILITY_BP,
    PACK_ID,
    PACK_VERSION,
    PACK_HASH,
    MODEL_HASH,
    ENGINE_RELEASE
  }

  private static final Utf8 PRESENCE = new Utf8("presence");
  private static final Utf8 ABSENCE = new Utf8("absence");

  private final Row<Column> row = new Row<>(Table.FINDING, Column.values());

  @Override
  public Table table() {
    return Table.FINDING;
  }

  @Override
  public void rows(AuditTexts texts, Consumer<GenericRecord> rows) {
    for (Finding finding : texts.audit().findings()) {
      row.text(Column.FINDING_ID, finding.findingId());
      row.set(Column.CONVERSATION_KEY, texts.key());
      agent(texts.agent(finding.participant()));
      rule(texts.pack().of(finding.rule()));
      row.text(Column.SUGGESTION, finding.suggestion());
      row.text(Column.RULE_STATUS, finding.standing().code());
      row.text(Column.STATUS, finding.status().code());
      evidence(texts, finding);
      trigger(texts.published(), finding.evidence().trigger());
      labelled(finding.evidence().labelled());
      pack(texts);
      rows.accept(row.values());
    }
  }

  private void agent(AgentTexts agent) {
    row.set(Column.AGENT_KEY, agent.key);
    row.set(Column.AGENT_ID, agent.id);
    row.set(Column.VENDOR_ID, agent.vendor);
  }

  private void rule(RuleTexts rule) {
    row.set(Column.RULE_ID, rule.id);
    row.set(Column.KIND, rule.kind);
    row.set(Column.PRINCIPLE_ID, rule.principle);
    row.set(Column.SEVERITY, rule.severity);
    row.set(Column.FAMILY, rule.family);
    row.set(Column.WHY, rule.why);
  }

  private void evidence(AuditTexts texts, Finding finding) {
    Evidence evidence = finding.evidence();
    if (evidence instanceof Presence presence) {
      row.set(Column.EVIDENCE_KIND, PRESENCE);
      turn(texts.published().turn(presence.span().turn()));
      passage(texts.published().passage(presence.span()));
      row.text(Column.PATTERN, presence.pattern());
      Layer layer = presence.layer();
      row.text(Column.LAYER, layer == null ? null : layer.code());
      noWindow();
      nearestMiss(texts.published(), null);
    } else if (evidence instanceof Absence absence) {
      row.set(Column.EVIDENCE_KIND, ABSENCE);
      turn(texts.published().turn(absence.toTurn()));
      passage(null);
      row.text(Column.PATTERN, absence.step());
      row.set(Column.LAYER, null);
      row.set(Column.WINDOW_FROM_TURN, absence.fromTurn());
      row.set(Column.WINDOW_TO_TURN, absence.toTurn());
      row.set(
          Column.WINDOW_MS,
          windowMs(finding.rule(), absence, texts.audit().conversation().channel()));
      row.set(Column.WAITED_MS, absence.waitedMs());
      nearestMiss(texts.published(), absence.nearestMiss());
    }
  }

  private void turn(@Nullable Turn turn) {
    row.set(Column.TURN_NO, turn == null ? null : turn.number());
    row.set(Column.AT_MS, turn == null ? null : turn.atMs());
  }

  private void passage(@Nullable Passage passage) {
    row.set(Column.ORIGINAL_START, passage == null ? null : passage.originalStart());
    row.set(Column.ORIGINAL_END, passage == null ? null : passage.originalEnd());
    row.set(Column.REDACTED_START, passage == null ? null : passage.redactedStart());
    row.set(Column.REDACTED_END, passage == null ? null : passage.redactedEnd());
    row.text(Column.QUOTE, passage == null ? null : passage.quote());
  }

  private void noWindow() {
    row.set(Column.WINDOW_FROM_TURN, null);
    row.set(Column.WINDOW_TO_TURN, null);
    row.set(Column.WINDOW_MS, null);
    row.set(Column.WAITED_MS, null);
  }

  private void nearestMiss(PublishedAudit published, @Nullable Span span) {
    row.set(Column.NEAREST_MISS_TURN_NO, span == null ? null : span.turn());
    row.text(Column.NEAREST_MISS_QUOTE, span == null ? null : published.passage(span).quote());
  }

  private void trigger(PublishedAudit published, @Nullable Span span) {
    Passage passage = span == null ? null : published.passage(span);
    row.set(Column.TRIGGER_TURN_NO, span == null ? null : span.turn());
    row.set(Column.TRIGGER_ORIGINAL_START, passage == null ? null : passage.originalStart());
    row.set(Column.TRIGGER_ORIGINAL_END, passage == null ? null : passage.originalEnd());
    row.set(Column.TRIGGER_REDACTED_START, passage == null ? null : passage.redactedStart());
    row.set(Column.TRIGGER_REDACTED_END, passage == null ? null : passage.redactedEnd());
    row.text(Column.TRIGGER_QUOTE, passage == null ? null : passage.quote());
  }

  private void labelled(@Nullable Labelled labelled) {
    row.text(Column.LABEL, labelled == null ? null : labelled.label());
    row.set(Column.PROBABILITY_BP, labelled == null ? null : labelled.probabilityBp());
  }

  private void pack(AuditTexts texts) {
    PackTexts pack = texts.pack();
    row.set(Column.PACK_ID, pack.id());
    row.set(Column.PACK_VERSION, pack.version());
    row.set(Column.PACK_HASH, pack.hash());
    row.set(Column.MODEL_HASH, texts.modelHash());
    row.set(Column.ENGINE_RELEASE, pack.engineRelease());
  }

  /** The time limit that a rule sets on this channel, null where it sets none. */
  private static @Nullable Long windowMs(Rule rule, Absence absence, Channel channel) {
    if (rule instanceof RespondRule respond) {
      return limitMs(respond.within().get(channel));
    }
    if (rule instanceof RequireRule require) {
      return limitMs(require.scope().within());
    }
    if (rule instanceof PreferRule prefer) {
      return limitMs(prefer.scope().within());
    }
    if (rule instanceof SequenceRule sequence) {
      return absence.waitedMs() == null ? null : limitMs(sequence.maxGap());
    }
    if (rule instanceof ClassifyRule classify) {
      return limitMs(classify.scope().within());
    }
    return rule instanceof ForbidRule forbid ? limitMs(forbid.scope().within()) : null;
  }

  private static @Nullable Long limitMs(Scope.@Nullable Within within) {
    return within == null ? null : within.milliseconds();
  }
}
