// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Passage;
import io.grundton.review.Setting;
import io.grundton.review.Target;

/** Acts as JSON in one line, as the log holds them; equal acts give equal text. */
public final class ActJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ActJson() {}

  /** An act with what was so when it was done. */
  public static String write(Act act, Setting setting) {
    ObjectNode node = MAPPER.createObjectNode();
    if (act instanceof Act.Decision decision) {
      put(node, decision);
    } else if (act instanceof Act.Contest contest) {
      put(node, contest.target());
      node.put("vendor_id", contest.vendorId());
      node.put("reason", contest.reason());
    } else if (act instanceof Act.Withdrawal withdrawal) {
      node.put("dispute", withdrawal.dispute());
    } else if (act instanceof Act.Settlement settlement) {
      node.put("dispute", settlement.dispute());
      put(node, settlement.decision());
    } else if (act instanceof Act.Note note) {
      node.put("text", note.text());
    } else if (act instanceof Act.Undo undo) {
      node.put("undone", undo.seq());
    }
    node.put("pack_hash", setting.packHash());
    node.put("sampled", setting.sampled());
    node.put("inclusion_probability_bp", setting.inclusionProbabilityBp());
    if (setting.revision() != 0) {
      node.put("revision", setting.revision());
    }
    return node.toString();
  }

  private static void put(ObjectNode node, Act.Decision decision) {
    Answer answer = decision.answer();
    put(node, decision.target());
    node.put("ruling", decision.ruling().code());
    node.put("answer", answer == null ? null : answer.code());
    node.put("reason", decision.reason());
    node.put("sight", decision.sight().code());
    node.put("complete", decision.complete());
  }

  private static void put(ObjectNode node, Target target) {
    Passage passage = target.passage();
    node.put("scope", target.scope().code());
    node.put("agent_key", target.agentKey());
    node.put("rule_id", target.ruleId());
    node.put("finding_id", target.findingId());
    if (passage != null) {
      node.put("turn_no", passage.turnNo());
      node.put("passage_start", passage.start());
      node.put("passage_end", passage.end());
    }
  }
}
