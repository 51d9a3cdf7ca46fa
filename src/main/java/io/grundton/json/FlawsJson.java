// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.proof.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The flaws of packs, as JSON: {@code grundton policy lint --json}. */
public final class FlawsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FlawsJson() {}

  /** Flaws as indented UTF-8, ending in a line end. */
  public static byte[] write(List<Flaw> flaws) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode array = root.putArray("flaws");
    for (Flaw flaw : flaws) {
      ProofJson.put(array.addObject(), flaw.place())
          .put("code", flaw.kind().code())
          .put("level", flaw.kind().level().code())
          .put("message", flaw.message());
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
