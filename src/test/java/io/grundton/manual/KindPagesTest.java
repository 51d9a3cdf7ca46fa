// SPDX-License-Identifier: Apache-2.0
package io.grundton.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.yaml.PackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of rule has a page, whose surprising inputs come out as it says. */
final class KindPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> EVERY_RULE =
      Set.of(
          "id",
          "kind",
          "principle",
          "why",
          "severity",
          "family",
          "weight",
          "status",
          "by",
          "when",
          "suggest",
          "on_missing",
          "tags",
          "examples");

  static List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    rule().at("/properties/kind/enum").forEach(kind -> kinds.add(kind.textValue()));
    return kinds;
  }

  @Test
  void everyPageIsLinkedFromTheFirst() throws IOException {
    Set<String> pages = new TreeSet<>(kinds());
    pages.add("phrases");
    ManualPage first = ManualPage.of("README");
    assertThat(pages).allSatisfy(page -> assertThat(first.text()).contains("](" + page + ".md)"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void surprisingInputsComeOutAsThePageSays(String kind) {
    ManualPage page = ManualPage.of(kind);
    ManualPage.Piece rule = page.pieces().get(0);
    StringBuilder yaml = new StringBuilder(rule.yaml());
    for (List<String> row : page.table("inputs")) {
      yaml.append("      - ").append(example(row)).append('\n');
    }
    PolicyPack pack = keepsItsExamples(new ManualPage.Piece(rule.language(), yaml.toString()));
    assertThat(pack.rules()).extracting(Rule::kind).containsExactly(kind);
  }

  static List<ManualPage.Piece> otherPieces() throws IOException {
    List<ManualPage.Piece> pieces = new ArrayList<>(ManualPage.of("README").pieces());
    pieces.addAll(ManualPage.of("phrases").pieces());
    for (String kind : kinds()) {
      List<ManualPage.Piece> all = ManualPage.of(kind).pieces();
      pieces.addAll(all.subList(1, all.size()));
    }
    return pieces;
  }

  @ParameterizedTest
  @MethodSource("otherPieces")
  void everyOtherPieceOfAPackKeepsItsExamples(ManualPage.Piece piece) {
    assertThat(keepsItsExamples(piece).rules()).isNotEmpty();
  }

  private static PolicyPack keepsItsExamples(ManualPage.Piece piece) {
    String yaml = header(piece.language()) + piece.yaml();
    Path path = Path.of("page.yaml");
    PolicyPack pack = PackReader.read(Location.of(path), Map.of(path.toString(), yaml));
    Problems problems = new Problems();
    ExampleCheck.run(new CompiledPack(pack, Stemmers.of(pack.language())), problems);
    assertThatCode(problems::throwIfAny).as(yaml).doesNotThrowAnyException();
    return pack;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keysOfAKindAreThoseOfTheSchema(String kind) throws IOException {
    Set<String> refused = refusedBy(kind);
    ManualPage.of(kind)
        .assertGenerated(
            "keys",
            keys(key -> !EVERY_RULE.contains(key) && !refused.contains(key)),
            "schemas/pack.schema.json");
  }

  @Test
  void keysOfEveryRuleAreThoseOfTheSchema() throws IOException {
    ManualPage.of("README")
        .assertGenerated("keys", keys(EVERY_RULE::contains), "schemas/pack.schema.json");
  }

  private static String header(String language) {
    return """
        pack: manual/page
        version: 1.0.0
        spec: 1
        language: %s
        principles: [{id: our-word, says: We do as we say., weight: 1}]
        """
        .formatted(language);
  }

  /* A cell of turns may begin with facts, such as `channel: email`. */
  private static String example(List<String> row) {
    List<String> given = new ArrayList<>();
    List<String> turns = new ArrayList<>();
    for (String line : ManualPage.code(row.get(0))) {
      (line.matches("[ABCS][ :].*") ? turns : given).add(line);
    }
    String answer = row.get(1);
    List<String> at = ManualPage.code(answer);
    StringBuilder example = new StringBuilder("{");
    if (!given.isEmpty()) {
      example.append("given: {").append(String.join(", ", given)).append("}, ");
    }
    String status = answer.split(" ", 2)[0];
    example.append(status).append(": ").append(quoted(String.join("\n", turns)));
    if (!at.isEmpty()) {
      example.append(", at: ").append(quoted(at.get(0)));
    } else if (answer.contains(" at turn ")) {
      String turn = answer.substring(answer.indexOf(" at turn ") + " at turn ".length());
      example.append(", at: {turn: ").append(turn).append('}');
    }
    return example.append('}').toString();
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> refusedBy(String kind) throws IOException {
    Set<String> refused = new TreeSet<>();
    for (JsonNode branch : rule().path("allOf")) {
      if (kind.equals(branch.at("/if/properties/kind/const").textValue())) {
        for (Map.Entry<String, JsonNode> key : branch.at("/then/properties").properties()) {
          if (key.getValue().isBoolean() && !key.getValue().booleanValue()) {
            refused.add(key.getKey());
          }
        }
      }
    }
    return refused;
  }

  private static String keys(Predicate<String> wanted) throws IOException {
    StringBuilder table = new StringBuilder("| key | meaning |\n| --- | --- |\n");
    for (Map.Entry<String, JsonNode> key : rule().path("properties").properties()) {
      if (wanted.test(key.getKey())) {
        table
            .append("| `")
            .append(key.getKey())
            .append("` | ")
            .append(key.getValue().path("description").textValue())
            .append(" |\n");
      }
    }
    return table.toString();
  }

  private static JsonNode rule() throws IOException {
    return JSON.readTree(Path.of("schemas", "pack.schema.json").toFile()).at("/$defs/rule");
  }
}
