// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.policy.Status;
import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of one queued conversation, as they are read table by table. */
final class DossierRows {
  private static final int MICROS_PER_MS = 1_000;

  private static final Comparator<Dossier.Evidence> BY_PLACE =
      Comparator.comparing(Dossier.Evidence::turnNo, Comparator.nullsLast(Integer::compare))
          .thenComparing(evidence -> evidence.passage() == null ? -1 : evidence.passage().start())
          .thenComparing(Dossier.Evidence::ruleId)
          .thenComparing(Dossier.Evidence::findingId);

  private final Dossier.Call call;
  private final List<Dossier.Line> lines = new ArrayList<>();
  private final List<Dossier.Evidence> evidence = new ArrayList<>();
  private final List<Dossier.Verdict> verdicts = new ArrayList<>();
  private final List<Dossier.PrincipleScore> principles = new ArrayList<>();
  private Dossier.@Nullable Facts facts;

  private DossierRows(Dossier.Call call) {
    this.call = call;
  }

  /** From a row of review_queue. */
  static DossierRows queued(Columns row) {
    return new DossierRows(call(row));
  }

  /** Why a row of review_queue is there. */
  static Dossier.Call call(Columns row) {
    return new Dossier.Call(
        row.texts("reasons"),
        row.count("priority_bp"),
        row.isTrue("sampled"),
        row.count("inclusion_probability_bp"));
  }

  static DossierRows notQueued() {
    return new DossierRows(new Dossier.Call(List.of(), 0, false, 0));
  }

  /** What was read; null where the conversation itself was not. */
  @Nullable Dossier dossier() {
    if (facts == null) {
      return null;
    }
    lines.sort(Comparator.comparingInt(Dossier.Line::turnNo));
    evidence.sort(BY_PLACE);
    verdicts.sort(
        Comparator.comparing(Dossier.Verdict::principleId)
            .thenComparing(Dossier.Verdict::ruleId)
            .thenComparing(Dossier.Verdict::agentKey, Comparator.nullsFirst(String::compareTo)));
    return new Dossier(facts, call, lines, evidence, verdicts, principles);
  }

  void conversation(LocalDate date, Columns row) {
    Long startedAt = row.number("started_at");
    facts =
        new Dossier.Facts(
            row.required("conversation_key"),
            row.required("conversation_id"),
            date,
            row.required("vendor_id"),
            row.text("team"),
            row.text("owner_agent_id"),
            row.required("channel"),
            row.text("language"),
            row.text("queue"),
            row.text("topic"),
            row.text("outcome"),
            startedAt == null ? 0 : Math.floorDiv(startedAt, MICROS_PER_MS),
            row.text("pack_id"),
            row.text("pack_version"),
            row.text("pack_hash"),
            row.integer("score_bp"),
            row.count("coverage_bp"),
            row.count("revision"));
    for (Columns score : row.rows("principle_scores")) {
      principles.add(
          new Dossier.PrincipleScore(score.required("principle_id"), score.integer("score_bp")));
    }
  }

  void turn(Columns row) {
    lines.add(
        new Dossier.Line(
            row.count("turn_no"),
            row.required("speaker"),
            row.text("agent_id"),
            row.number("at_ms"),
            row.number("end_ms"),
            row.isTrue("internal"),
            row.required("text")));
  }

  void verdict(Columns row) {
    verdicts.add(
        new Dossier.Verdict(
            row.text("agent_key"),
            row.text("agent_id"),
            row.required("vendor_id"),
            row.required("rule_id"),
            row.required("principle_id"),
            row.required("severity"),
            row.required("rule_status"),
            status(row)));
  }

  void finding(Columns row) {
    evidence.add(
        new Dossier.Evidence(
            row.required("finding_id"),
            row.text("agent_key"),
            row.text("agent_id"),
            row.required("vendor_id"),
            row.required("rule_id"),
            row.required("principle_id"),
            row.required("severity"),
            row.text("family"),
            row.required("rule_status"),
            status(row),
            row.integer("turn_no"),
            passage(row, "turn_no", "redacted_start", "redacted_end"),
            passage(row, "trigger_turn_no", "trigger_redacted_start", "trigger_redacted_end"),
            window(row),
            row.required("why"),
            row.text("suggestion"),
            row.text("pattern"),
            row.text("label"),
            row.integer("probability_bp")));
  }

  private static Status status(Columns row) {
    return Status.valueOf(row.required("status").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Passage passage(Columns row, String turn, String from, String to) {
    Integer turnNo = row.integer(turn);
    Integer start = row.integer(from);
    Integer end = row.integer(to);
    return turnNo == null || start == null || end == null || start >= end
        ? null
        : new Passage(turnNo, start, end);
  }

  private static Dossier.@Nullable SearchedWindow window(Columns row) {
    Integer from = row.integer("window_from_turn");
    Integer to = row.integer("window_to_turn");
    return from == null || to == null
        ? null
        : new Dossier.SearchedWindow(
            from,
            to,
            row.number("window_ms"),
            row.number("waited_ms"),
            row.integer("nearest_miss_turn_no"),
            row.text("nearest_miss_quote"));
  }
}
