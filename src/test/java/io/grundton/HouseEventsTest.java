// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named events of the house packs hear what people say, and not what only sounds like it. */
final class HouseEventsTest {
  @ParameterizedTest
  @CsvSource({
    "en, greeting goodbye offer_help ask_name",
    "de, begruessung abschied hilfsangebot namensfrage"
  })
  void hearsEveryEventInEverySentence(String language, String names) throws IOException {
    List<String> sentences = new ArrayList<>();
    SortedMap<Integer, SortedSet<String>> expected = new TreeMap<>();
    for (String line : lines("house-events-" + language + ".txt")) {
      String[] parts = line.split(" \\| ", 2);
      sentences.add(parts[1]);
      if (!parts[0].equals("-")) {
        SortedSet<String> events = new TreeSet<>();
        Collections.addAll(events, parts[0].split(", ", -1));
        expected.put(sentences.size(), events);
      }
    }
    HouseEvents events = new HouseEvents(language, List.of(names.split(" ", -1)));
    assertThat(events.heardIn(saidByAnAgent(sentences))).isEqualTo(expected);
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HouseEventsTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Delivered saidByAnAgent(List<String> sentences) {
    List<Turn> turns = new ArrayList<>();
    for (String sentence : sentences) {
      turns.add(new Turn(turns.size() + 1, Speaker.AGENT, "a-1", null, null, sentence, false));
    }
    Conversation conversation =
        new Conversation(
            "house",
            "c-1",
            0,
            Channel.CHAT,
            null,
            "a-1",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            false,
            List.of(),
            turns);
    return new Delivered(
        conversation, new Origin("house", LocalDate.of(2026, 3, 2), "f.jsonl", 0), "ab".repeat(32));
  }
}
