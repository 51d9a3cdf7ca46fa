// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.language.LanguageFinder;
import io.grundton.language.LanguageRun;
import io.grundton.language.LanguagesHeard;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import io.grundton.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Listens to chats that are not part of the project: {@code -Dcorpora=FOLDER}. Of what is said, at
 * least 995 in a thousand turns must be right; what is left unknown is bounded by what was
 * measured.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class LanguageCorporaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int[] LETTERS = {0, 50, 100, 200, 400};

  private final LanguageFinder finder = new LanguageFinder(LanguageModel.shipped());

  /** What became of the conversations of a length, and of their turns. */
  private static final class Count {
    private int all;
    private int wrong;
    private int unknown;

    void add(int times, @Nullable String heard, String language) {
      all += times;
      if (heard == null) {
        unknown += times;
      } else if (!heard.equals(language)) {
        wrong += times;
      }
    }

    @Override
    public String toString() {
      return "%d, wrong %d, unknown %d".formatted(all, wrong, unknown);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "star/landing, en, 20, 40",
    "bcontrast_de, de, 20, 110",
    "multidogo, en, 260, 320",
  })
  void hearsTheLanguageOrNone(
      String folder, String language, int unknownPerMille, int unknownTurnsPerMille)
      throws IOException {
    Count conversations = new Count();
    Count turns = new Count();
    TreeMap<Integer, Count> byLength = new TreeMap<>();
    for (Conversation conversation : conversations(folder)) {
      LanguagesHeard heard = finder.in(conversation);
      conversations.add(1, heard.language(), language);
      byLength
          .computeIfAbsent(length(conversation), letters -> new Count())
          .add(1, heard.language(), language);
      for (LanguageRun run : heard.runs()) {
        turns.add(run.turns().size(), run.language(), language);
      }
    }
    String measured =
        "conversations %s; turns %s; conversations by letters %s"
            .formatted(conversations, turns, byLength);
    assertThat(perMille(conversations.wrong, conversations.all - conversations.unknown))
        .as(measured)
        .isLessThanOrEqualTo(5);
    assertThat(perMille(turns.wrong, turns.all - turns.unknown))
        .as(measured)
        .isLessThanOrEqualTo(5);
    assertThat(perMille(conversations.unknown, conversations.all))
        .as(measured)
        .isLessThanOrEqualTo(unknownPerMille);
    assertThat(perMille(turns.unknown, turns.all))
        .as(measured)
        .isLessThanOrEqualTo(unknownTurnsPerMille);
  }

  private static int length(Conversation conversation) {
    int letters = conversation.turns().stream().map(Turn::text).mapToInt(String::length).sum();
    int least = 0;
    for (int from : LETTERS) {
      least = letters >= from ? from : least;
    }
    return least;
  }

  private static double perMille(int part, int whole) {
    return 1_000.0 * part / whole;
  }

  /* Not all of the corpora have what a transcript must have. */
  private static List<Conversation> conversations(String folder) throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    try (Stream<Path> below = Files.walk(Path.of(System.getProperty("corpora"), folder))) {
      for (Path file : below.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          List<Line> lines = new ArrayList<>();
          for (JsonNode turn : JSON.readTree(line).get("turns")) {
            String speaker = turn.get("speaker").textValue();
            lines.add(
                line(
                    Speaker.valueOf(speaker.toUpperCase(Locale.ROOT)),
                    turn.get("text").textValue()));
          }
          conversations.add(conversation(lines.toArray(Line[]::new)));
        }
      }
    }
    return conversations;
  }
}
