// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the agents say in a landing zone of the canonical format, in a seeded random order. */
final class AgentTurns {
  private static final long SEED = 20261102;

  private AgentTurns() {}

  static List<String> in(Path landing) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(landing)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    ObjectMapper mapper = new ObjectMapper();
    List<String> turns = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        for (JsonNode turn : mapper.readTree(line).path("turns")) {
          if (turn.path("speaker").asText().equals("agent")
              && !turn.path("text").asText().isBlank()) {
            turns.add(turn.path("text").asText());
          }
        }
      }
    }
    if (turns.isEmpty()) {
      throw new IOException("a landing zone must have agent turns, but " + landing + " has none");
    }
    Collections.shuffle(turns, new Random(SEED));
    return turns;
  }
}
