// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.proof.Difference;
import io.grundton.proof.RuleChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a new version of a pack changes, as JSON: {@code grundton policy diff --json}. */
public final class DifferenceJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DifferenceJson() {}

  /** A difference as indented UTF-8, ending in a line end. */
  public static byte[] write(Difference difference) {
    ObjectNode root = MAPPER.createObjectNode();
    put(root.putObject("before"), difference.before());
    put(root.putObject("after"), difference.after());
    root.put("n_conversations", difference.conversations())
        .put("n_rescored", difference.rescored());
    ArrayNode rules = root.putArray("rules");
    for (RuleChange change : difference.rules()) {
      ObjectNode node = rules.addObject();
      node.put("rule_id", change.ruleId())
          .put("change", change.kind().name().toLowerCase(Locale.ROOT));
      ArrayNode parts = node.putArray("parts");
      change.parts().forEach(parts::add);
    }
    ArrayNode findings = root.putArray("findings");
    for (Difference.OfRule rule : difference.findings()) {
      ObjectNode node = findings.addObject();
      node.put("rule_id", rule.ruleId()).put("n_gained", rule.gained()).put("n_lost", rule.lost());
      put(node.putArray("gained"), rule.someGained());
      put(node.putArray("lost"), rule.someLost());
    }
    ArrayNode vendors = root.putArray("vendors");
    for (Difference.OfVendor vendor : difference.vendors()) {
      vendors
          .addObject()
          .put("vendor_id", vendor.vendorId())
          .put("n_conversations", vendor.conversations())
          .put("n_scored_before", vendor.scoredBefore())
          .put("score_before_bp", vendor.meanBeforeBp())
          .put("n_scored_after", vendor.scoredAfter())
          .put("score_after_bp", vendor.meanAfterBp());
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode node, Difference.Version version) {
    node.put("pack_id", version.packId())
        .put("pack_version", version.version())
        .put("pack_hash", version.hash());
  }

  private static void put(ArrayNode array, List<Difference.Shown> some) {
    for (Difference.Shown shown : some) {
      array
          .addObject()
          .put("conversation_key", shown.conversationKey())
          .put("conversation", shown.conversation())
          .put("status", shown.status())
          .put("turn", shown.turn())
          .put("quote", shown.quote())
          .put("pattern", shown.pattern())
          .put("trigger_turn", shown.triggerTurn())
          .put("trigger_quote", shown.trigger());
    }
  }
}
