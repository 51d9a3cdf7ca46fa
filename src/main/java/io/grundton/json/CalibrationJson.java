// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.calibration.Consensus;
import io.grundton.calibration.Item;
import io.grundton.calibration.Rating;
import io.grundton.calibration.Sheet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done in rounds of calibration as JSON in one line, as the log holds it. */
public final class CalibrationJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CalibrationJson() {}

  /**
   * How a round was opened, so that its conversations can be drawn again.
   *
   * @param filter as an address has it
   * @param leftOut how many fitted it and were known to a member
   * @param drawn keys of the conversations by place
   */
  public static String opened(
      String name,
      LocalDate closesOn,
      Collection<String> members,
      String filter,
      String seed,
      int leftOut,
      List<String> drawn) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", name);
    node.put("closes_on", closesOn.toString());
    put(node.putArray("members"), members);
    node.put("filter", filter);
    node.put("seed", seed);
    node.put("left_out", leftOut);
    put(node.putArray("conversations"), drawn);
    return node.toString();
  }

  /** A sheet of a round. */
  public static String sheet(long roundId, Sheet sheet, @Nullable String packHash) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("round", roundId);
    node.put("informed", sheet.informed());
    node.put("pack_hash", packHash);
    ArrayNode answers = node.putArray("answers");
    for (Rating rating : sheet.ratings()) {
      ObjectNode answer = answers.addObject();
      put(answer, rating.item());
      answer.put("answer", rating.answer().code());
      answer.put("machine", rating.machine().code());
    }
    return node.toString();
  }

  /** A consensus of a round. */
  public static String consensus(long roundId, Consensus consensus) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("round", roundId);
    put(node, consensus.item());
    node.put("answer", consensus.answer().code());
    node.put("reason", consensus.reason());
    return node.toString();
  }

  private static void put(ObjectNode node, Item item) {
    node.put("agent_key", item.agentKey());
    node.put("rule_id", item.ruleId());
    node.put("nth", item.nth());
  }

  private static void put(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
