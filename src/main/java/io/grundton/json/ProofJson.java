// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.proof.Flip;
import io.grundton.proof.Part;
import io.grundton.proof.Proof;
import io.grundton.proof.RuleTally;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the examples of packs prove, as JSON: {@code grundton policy test --json}. */
public final class ProofJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProofJson() {}

  /** Proofs as indented UTF-8, ending in a line end. */
  public static byte[] write(List<Proof> proofs) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode packs = root.putArray("packs");
    proofs.forEach(proof -> put(packs.addObject(), proof));
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode node, Proof proof) {
    node.put("pack_id", proof.packId())
        .put("pack_version", proof.version())
        .put("holds", proof.holds());
    ArrayNode rules = node.putArray("rules");
    for (RuleTally rule : proof.rules()) {
      rules
          .addObject()
          .put("rule_id", rule.ruleId())
          .put("examples", rule.examples())
          .put("todo", rule.todo())
          .put("failed", rule.failed())
          .put("changed", rule.flips());
    }
    ArrayNode problems = node.putArray("problems");
    proof.problems().forEach(problem -> put(problems.addObject(), problem));
    proof.flips().stream()
        .map(Flip::asProblem)
        .forEach(problem -> put(problems.addObject(), problem));
    node.put("parts", proof.parts().size())
        .put("parts_exercised", proof.exercised())
        .put("coverage_bp", proof.coverageBp());
    ArrayNode idle = node.putArray("not_exercised");
    for (Part part : proof.parts()) {
      if (!part.exercised()) {
        put(idle.addObject(), part.place())
            .put("kind", part.kind().code())
            .put("owner", part.owner())
            .put("phrase", part.phrase())
            .put("text", part.text());
      }
    }
  }

  static ObjectNode put(ObjectNode node, Problem problem) {
    return put(node, problem.place()).put("code", problem.code()).put("message", problem.message());
  }

  static ObjectNode put(ObjectNode node, Place place) {
    return node.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }
}
