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

  /** Of so many pairs one verdict may flip: a probability can stand right at its limit. */
  private static final int ONE_IN = 10_000;

  @ParameterizedTest
  @CsvSource({"star/landing, en, 10000", "bcontrast_de, de, 3000"})
  void hardlyAVerdictOfTheHousePackFlipsOnAccountOfClassifiers(
      String folder, String language, int leastPairs) throws IOException {
    Flips flips = new Flips(Path.of("pipelines", "house", "packs", "house-" + language + ".yaml"));
    for (Conversation conversation : conversations(folder, language)) {
      flips.tellAgain(conversation);
    }
    System.out.println(folder + ": " + flips);
    assertThat(flips.pairs()).isGreaterThan(leastPairs);
    int flipped = flips.flips().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(flipped).as("%s", flips).isLessThanOrEqualTo(flips.pairs() / ONE_IN);
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
