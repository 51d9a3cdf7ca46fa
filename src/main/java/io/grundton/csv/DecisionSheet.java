// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Decided;
import io.grundton.review.Passage;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Decisions as a sheet, with the columns of the table review. */
public final class DecisionSheet {
  private static final List<String> COLUMNS =
      List.of(
          "review_date",
          "log_line",
          "conversation_key",
          "scope",
          "agent_key",
          "rule_id",
          "finding_id",
          "turn_no",
          "redacted_start",
          "redacted_end",
          "decision",
          "answer",
          "comment",
          "reviewer",
          "decided_at",
          "sight",
          "seen_blind",
          "complete",
          "validity",
          "dispute_state",
          "sampled",
          "inclusion_probability_bp",
          "pack_hash",
          "revision");

  private final Sheet sheet;

  /** Begins a sheet. */
  public DecisionSheet(Appendable out) throws IOException {
    sheet = new Sheet(out, COLUMNS);
  }

  /** Adds a decision. */
  public void add(Decided decided) throws IOException {
    Act.Decision decision = decided.decision();
    Target target = decision.target();
    Passage passage = target.passage();
    Answer answer = decision.answer();
    Setting setting = decided.setting();
    sheet.row(
        decided.date(),
        decided.seq(),
        decided.conversationKey(),
        target.scope().code(),
        target.agentKey(),
        target.ruleId(),
        target.findingId(),
        passage == null ? null : (Object) passage.turnNo(),
        passage == null ? null : (Object) passage.start(),
        passage == null ? null : (Object) passage.end(),
        decision.ruling().code(),
        answer == null ? null : answer.code(),
        decision.reason(),
        decided.reviewer(),
        Instant.ofEpochMilli(decided.atMs()),
        decision.sight().code(),
        decision.sight() == Sight.BLIND,
        decision.complete(),
        decided.validity().code(),
        decided.dispute().code(),
        setting.sampled(),
        setting.inclusionProbabilityBp(),
        setting.packHash(),
        setting.revision());
  }
}
