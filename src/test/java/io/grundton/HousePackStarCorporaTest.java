// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.json.Parsed;
import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.json.TranscriptReader;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well the English pack hears four steps that the agents of 2,002 chats were labelled with,
 * where {@code -Dcorpora=DIR} says that they are there. Turns without a label are typed freely and
 * tell nothing.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class HousePackStarCorporaTest {
  private static final Path STAR = Path.of(System.getProperty("corpora", "."), "star");
  private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

  /** Which labels stand for an event; every topic has a goodbye of its own. */
  private static final SortedMap<String, Predicate<String>> MEANT =
      new TreeMap<>(
          Map.of(
              "greeting",
              "hello"::equals,
              "goodbye",
              label -> label.startsWith("goodbye_") || label.endsWith("_bye"),
              "offer_help",
              "anything_else"::equals,
              "ask_name",
              "ask_name"::equals));

  /** Turns that were meant and heard, only heard, and only meant. */
  private static final class Counts {
    private long both;
    private long onlyHeard;
    private long onlyMeant;

    void add(boolean meant, boolean heard) {
      both += meant && heard ? 1 : 0;
      onlyHeard += !meant && heard ? 1 : 0;
      onlyMeant += meant && !heard ? 1 : 0;
    }

    double f1() {
      return 2.0 * both / (2 * both + onlyHeard + onlyMeant);
    }
  }

  @Test
  void hearsTheLabelledSteps() throws IOException {
    Map<String, JsonNode> labels = labels();
    HouseEvents events = new HouseEvents("en", List.copyOf(MEANT.keySet()));
    SortedMap<String, Counts> counts = new TreeMap<>();
    MEANT.keySet().forEach(event -> counts.put(event, new Counts()));
    for (Path file : files()) {
      for (Delivered delivered : read(file)) {
        JsonNode steps = labels.get(delivered.conversation().conversationId());
        Map<Integer, SortedSet<String>> heard = events.heardIn(delivered);
        for (Turn turn : delivered.conversation().turns()) {
          String step = steps.get(turn.number() - 1).asText();
          if (turn.speaker() == Speaker.AGENT && !step.equals("null") && !step.equals("custom")) {
            SortedSet<String> here = heard.getOrDefault(turn.number(), new TreeSet<>());
            MEANT.forEach(
                (event, meant) -> counts.get(event).add(meant.test(step), here.contains(event)));
          }
        }
      }
    }
    assertThat(counts.values()).allSatisfy(count -> assertThat(count.both).isGreaterThan(500));
    counts.forEach((event, count) -> assertThat(count.f1()).as(event).isGreaterThanOrEqualTo(0.99));
  }

  private static Map<String, JsonNode> labels() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, JsonNode> labels = new HashMap<>();
    for (String line : Files.readAllLines(STAR.resolve("labels.jsonl"))) {
      JsonNode chat = mapper.readTree(line);
      labels.put(chat.get("conversation_id").asText(), chat.get("turn_action_label"));
    }
    return labels;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(STAR.resolve("landing"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static List<Delivered> read(Path file) {
    try (RecordStream records =
        RecordStream.ofFile(Files.newInputStream(file), ReadLimits.DEFAULT)) {
      TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);
      Stream.Builder<Delivered> delivered = Stream.builder();
      while (records.next()) {
        Parsed parsed = reader.read(records, new Origin("star", DAY, file.toString(), 0));
        delivered.add(((Parsed.Accepted) parsed).delivered());
      }
      return delivered.build().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
