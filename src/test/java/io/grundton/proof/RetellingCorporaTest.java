// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same over the chats of other people, where {@code -Dcorpora=DIR} says that they are there.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class RetellingCorporaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is not yet right; nothing may join it. */
  private static final Map<String, Map<String, Integer>> KNOWN =
      Map.of(
          "star/landing",
          Map.of(
              "in dialect [going to, gonna, want to, wanna, yes, aye]: goodbye", 1,
              "in dialect [going to, gonna, want to, wanna, yes, aye]: please-and-thanks", 1,
              "in dialect [you all, y'all, you, y'all]: next-step-with-a-date", 1),
          "bcontrast_de",
          Map.of());

  @ParameterizedTest
  @CsvSource({"star/landing, en, 10000", "bcontrast_de, de, 3000"})
  void noOtherVerdictOfTheHousePackFlipsOnAccountOfClassifiers(
      String folder, String language, int leastPairs) throws IOException {
    Flips flips = new Flips(Path.of("pipelines", "house", "packs", "house-" + language + ".yaml"));
    for (Conversation conversation : conversations(folder, language)) {
      flips.tellAgain(conversation);
    }
    System.out.println(folder + ": " + flips);
    assertThat(flips.pairs()).isGreaterThan(leastPairs);
    assertThat(flips.flips()).isEqualTo(KNOWN.get(folder));
  }

  /* Not all of the corpora have what a transcript must have. */
  private static List<Conversation> conversations(String folder, String language)
      throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    try (Stream<Path> below = Files.walk(Path.of(System.getProperty("corpora"), folder))) {
      for (Path file : below.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String record : Files.readAllLines(file)) {
          List<Line> lines = new ArrayList<>();
          for (JsonNode turn : JSON.readTree(record).get("turns")) {
            String speaker = turn.get("speaker").textValue().toUpperCase(Locale.ROOT);
            lines.add(line(Speaker.valueOf(speaker), turn.get("text").textValue()));
          }
          conversations.add(conversation(lines.toArray(Line[]::new)).withLanguage(language));
        }
      }
    }
    return conversations;
  }
}
