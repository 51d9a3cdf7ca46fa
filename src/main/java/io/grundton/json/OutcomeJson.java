// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.delivery.Delivery;
import io.grundton.publish.Ending;
import io.grundton.publish.FileLine;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.publish.RunOutcome.VendorLine;
import io.grundton.publish.RunOutcome.WaiverLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How a run ended, as JSON: {@code _runs/<run_id>/outcome.json}. */
public final class OutcomeJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OutcomeJson() {}

  /** An outcome as indented UTF-8, ending in a line end. */
  public static byte[] write(RunOutcome outcome) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("run_id", outcome.runId());
    root.put("ending", outcome.ending().code()).put("exit_code", outcome.ending().exitCode());
    ObjectNode dates = root.putObject("dates");
    outcome.dates().forEach((date, fate) -> dates.put(date, fate.code()));
    ManifestJson.putCounts(root.putObject("records"), outcome.totals());
    ArrayNode tooLate = root.putArray("too_late");
    for (RunOutcome.TooLate file : outcome.tooLate()) {
      tooLate.addObject().put("file", file.file()).put("records", file.records());
    }
    ArrayNode problems = root.putArray("problems");
    outcome.problems().forEach(problems::add);
    ArrayNode vendors = root.putArray("vendors");
    for (VendorLine vendor : outcome.vendors()) {
      vendors
          .addObject()
          .put("vendor_id", vendor.vendorId())
          .put("in_house", vendor.inHouse())
          .put("n_conversations", vendor.conversations())
          .put("n_scored", vendor.scored())
          .put("sum_score_bp", vendor.sumScoreBp())
          .put("n_flagged", vendor.flagged())
          .put("n_critical", vendor.critical())
          .put("n_first_response", vendor.firstResponses())
          .put("sum_first_response_ms", vendor.sumFirstResponseMs());
    }
    ArrayNode waivers = root.putArray("waivers");
    for (WaiverLine waiver : outcome.waivers()) {
      waivers
          .addObject()
          .put("waiver", waiver.waiver())
          .put("rule_id", waiver.rule())
          .put("owner", waiver.owner())
          .put("expires", waiver.expires().toString())
          .put("expired", waiver.expired())
          .put("n_verdicts", waiver.verdicts())
          .put("n_fail", waiver.failed());
    }
    ArrayNode deliveries = root.putArray("deliveries");
    outcome.deliveries().forEach(delivery -> DeliveryJson.write(delivery, deliveries.addObject()));
    ArrayNode flaws = root.putArray("flaws");
    outcome.flaws().forEach(flaws::add);
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An outcome that {@link #write} wrote. */
  public static RunOutcome read(byte[] json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (IOException e) {
      // Not as its cause: what cannot be read today cannot be read tomorrow.
      throw new IllegalArgumentException("an outcome must be JSON, but is not: " + e.getMessage());
    }
    TreeMap<String, Fate> dates = new TreeMap<>();
    root.path("dates")
        .properties()
        .forEach(
            date ->
                dates.put(
                    date.getKey(),
                    Fate.valueOf(date.getValue().asText().toUpperCase(Locale.ROOT))));
    List<RunOutcome.TooLate> tooLate = new ArrayList<>();
    for (JsonNode file : root.path("too_late")) {
      tooLate.add(
          new RunOutcome.TooLate(file.path("file").asText(), file.path("records").asLong()));
    }
    List<String> problems = new ArrayList<>();
    root.path("problems").forEach(problem -> problems.add(problem.asText()));
    List<VendorLine> vendors = new ArrayList<>();
    for (JsonNode vendor : root.path("vendors")) {
      vendors.add(
          new VendorLine(
              vendor.path("vendor_id").asText(),
              vendor.path("in_house").asBoolean(),
              vendor.path("n_conversations").asLong(),
              vendor.path("n_scored").asLong(),
              vendor.path("sum_score_bp").asLong(),
              vendor.path("n_flagged").asLong(),
              vendor.path("n_critical").asLong(),
              vendor.path("n_first_response").asLong(),
              vendor.path("sum_first_response_ms").asLong()));
    }
    List<WaiverLine> waivers = new ArrayList<>();
    for (JsonNode waiver : root.path("waivers")) {
      waivers.add(
          new WaiverLine(
              waiver.path("waiver").asText(),
              waiver.path("rule_id").asText(),
              waiver.path("owner").asText(),
              LocalDate.parse(waiver.path("expires").asText()),
              waiver.path("expired").asBoolean(),
              waiver.path("n_verdicts").asLong(),
              waiver.path("n_fail").asLong()));
    }
    List<Delivery> deliveries = new ArrayList<>();
    root.path("deliveries").forEach(delivery -> deliveries.add(DeliveryJson.read(delivery)));
    List<String> flaws = new ArrayList<>();
    root.path("flaws").forEach(flaw -> flaws.add(flaw.asText()));
    FileLine totals = ManifestJson.counts("", root.path("records"));
    return new RunOutcome(
        root.path("run_id").asText(),
        dates,
        Ending.valueOf(root.path("ending").asText().toUpperCase(Locale.ROOT)),
        totals,
        tooLate,
        problems,
        vendors,
        waivers,
        deliveries,
        flaws);
  }
}
