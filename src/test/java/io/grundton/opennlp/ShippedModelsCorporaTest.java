// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import io.grundton.label.Labeller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well the shipped classifiers do on chats that they were not trained on, where {@code
 * -Dcorpora=DIR} says that these are there. A label counts as given where it is likelier than not.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
final class ShippedModelsCorporaTest {
  private static final Path CORPORA = Path.of(System.getProperty("corpora", "."));
  private static final int LIKELIER_THAN_NOT_BP = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record LabelledTurn(Set<String> labels, String text) {}

  private record Quality(int right, int named, int there) {
    double f1() {
      return 2.0 * right / (named + there);
    }

    double precision() {
      return (double) right / named;
    }
  }

  @Test
  void greetingsAndGoodbyesOfStarPickedFromTemplates() throws IOException {
    List<LabelledTurn> turns = new ArrayList<>();
    Map<String, JsonNode> chats = star();
    for (JsonNode labels : lines(CORPORA.resolve("star/labels.jsonl"))) {
      JsonNode chat = Objects.requireNonNull(chats.get(labels.get("conversation_id").asText()));
      for (int i = 0; i < chat.get("turns").size(); i++) {
        JsonNode turn = chat.get("turns").get(i);
        JsonNode step = labels.get("turn_action_label").get(i);
        if (turn.get("speaker").asText().equals("agent") && !step.isNull()) {
          turns.add(new LabelledTurn(act(step.asText()), turn.get("text").asText()));
        }
      }
    }
    assertThat(turns).hasSizeGreaterThan(10_000);
    assertThat(quality("agent-en", "greeting", turns).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(quality("agent-en", "closing", turns).f1()).isGreaterThanOrEqualTo(0.95);
  }

  private static Set<String> act(String step) {
    if (step.equals("hello")) {
      return Set.of("greeting");
    }
    return step.startsWith("goodbye_") || step.endsWith("_bye") ? Set.of("closing") : Set.of();
  }

  @Test
  void greetingsAndGoodbyesOfStarTypedFreely() throws IOException {
    List<LabelledTurn> turns = labelledByHand("star-utter.tsv", star());
    assertThat(turns).hasSizeGreaterThan(400);
    assertThat(quality("agent-en", "greeting", turns).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(quality("agent-en", "closing", turns).f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(quality("agent-en", "apology", turns).f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void greetingsGoodbyesAndThanksOfMultiDogosCustomers() throws IOException {
    Map<String, String> acts =
        Map.of("openinggreeting", "greeting", "closinggreeting", "closing", "thankyou", "thanks");
    List<LabelledTurn> turns = new ArrayList<>();
    for (JsonNode chat : lines(CORPORA.resolve("multidogo/multidogo.jsonl"))) {
      for (int i = 0; i < chat.get("turns").size(); i++) {
        JsonNode intent = chat.get("labels").get("turn_intent").get(i).path(0);
        String text = chat.get("turns").get(i).get("text").asText();
        if (!intent.isMissingNode() && !text.isBlank()) {
          turns.add(new LabelledTurn(Set.of(acts.getOrDefault(intent.asText(), "none")), text));
        }
      }
    }
    assertThat(turns).hasSizeGreaterThan(17_000);
    for (String label : acts.values()) {
      assertThat(quality("customer-en", label, turns).f1()).as(label).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void apologiesOfGermanAgents() throws IOException {
    Map<String, JsonNode> chats = new HashMap<>();
    for (JsonNode chat : lines(CORPORA.resolve("bcontrast_de/bcontrast_de.jsonl"))) {
      chats.put(chat.get("conversation_id").asText(), chat);
    }
    List<LabelledTurn> turns = labelledByHand("bcontrast-agent.tsv", chats);
    Quality apologies = quality("agent-de", "apology", turns);
    assertThat(apologies.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(apologies.f1()).isGreaterThanOrEqualTo(0.95);
  }

  private static Quality quality(String model, String label, List<LabelledTurn> turns) {
    Labeller labeller = Objects.requireNonNull(ShippedModels.named(model));
    int right = 0;
    int named = 0;
    int there = 0;
    for (LabelledTurn turn : turns) {
      boolean is = turn.labels().contains(label);
      boolean said = labeller.label(turn.text()).getOrDefault(label, 0) >= LIKELIER_THAN_NOT_BP;
      right += is && said ? 1 : 0;
      named += said ? 1 : 0;
      there += is ? 1 : 0;
    }
    return new Quality(right, named, there);
  }

  private static List<LabelledTurn> labelledByHand(String file, Map<String, JsonNode> chats)
      throws IOException {
    Map<String, Set<String>> labels = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/corpora", file))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        labels.put(fields[0], Set.of(fields[1].split(",")));
      }
    }
    List<LabelledTurn> turns = new ArrayList<>();
    for (JsonNode chat : chats.values()) {
      int number = 0;
      for (JsonNode turn : chat.get("turns")) {
        number++;
        Set<String> given = labels.get(hash(chat.get("conversation_id").asText() + ":" + number));
        if (given != null) {
          turns.add(new LabelledTurn(given, turn.get("text").asText()));
        }
      }
    }
    assertThat(turns).hasSameSizeAs(labels.keySet());
    return turns;
  }

  private static String hash(String turn) {
    return Hashing.sha256().hashString(turn, StandardCharsets.UTF_8).toString().substring(0, 16);
  }

  private static Map<String, JsonNode> star() throws IOException {
    Map<String, JsonNode> chats = new HashMap<>();
    try (Stream<Path> files = Files.walk(CORPORA.resolve("star/landing"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        for (JsonNode chat : lines(file)) {
          chats.put(chat.get("conversation_id").asText(), chat);
        }
      }
    }
    return chats;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(ShippedModelsCorporaTest::parsed).toList();
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
