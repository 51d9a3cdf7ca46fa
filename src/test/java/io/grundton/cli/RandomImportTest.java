// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules nobody has seen: whatever a rule holds, its pack loads and passes, or nothing is made. */
final class RandomImportTest {
  private static final long SEED = 20_261_127L;
  private static final String[] WORDS = {
    "fee",
    "I'm",
    "can't",
    "ho*",
    "*",
    "^(a|b)",
    "[x]",
    "<num>",
    "~walk",
    "=Sie",
    "..3",
    "$",
    "5 €",
    "sorry. Really",
    "Kund*innen",
    "verb(x)",
    "hm",
    "okay",
    "",
    "  ",
    "?!",
    "日本",
    "e\u0301",
    "\\\\",
    "\\\"",
    "\\n",
    "\\u0000",
    "\\ud83d\\ude00",
    "\\udc00",
    "a b c d e f g h i j",
    "Straße",
    "1.5"
  };
  private static final String[] ROLES = {"AGENT", "CUSTOMER", "ANY"};
  private static final String[] PATHS = {
    "ExactMatch.Transcript",
    "SemanticMatch.Transcript",
    "PatternMatch.Transcript",
    "PatternMatch.Transcript",
    "PatternMatch.Transcript",
    "Queue.QueueId",
    "InitiationMethod",
    "Sentiment.State"
  };

  private final Random random = new Random(SEED);

  @TempDir private Path folder;

  @Test
  void everyPackLoadsAndPasses() throws IOException {
    int packs = 0;
    for (int i = 0; i < 150; i++) {
      String rules = rule() + ", " + rule();
      Path file = Files.writeString(folder.resolve("x.json"), "[" + rules + "]");
      PackImport.Imported imported = new PackImport("a/b", null, "p").of(List.of(file));
      assertThat(imported.report().conditions()).as(rules).isPositive();
      assertThat(imported.yaml().isPresent())
          .as(rules)
          .isEqualTo(imported.report().convertedConditions() > 0);
      packs += imported.yaml().isPresent() ? 1 : 0;
    }
    assertThat(packs).isGreaterThan(100);
  }

  @Test
  void damagedFilesAreReadOrNamed() throws IOException {
    for (String sample : List.of("words", "matchers", "template")) {
      String whole = Files.readString(Path.of("src/test/resources/import", sample + ".json"));
      for (int i = 0; i < 25; i++) {
        StringBuilder damaged = new StringBuilder(whole);
        int from = random.nextInt(whole.length());
        int to = Math.min(whole.length(), from + random.nextInt(4));
        int other = random.nextInt(whole.length() - 3);
        damaged.replace(from, to, whole.substring(other, other + random.nextInt(3)));
        Path file = Files.writeString(folder.resolve("x.json"), damaged);
        PackImport.Imported imported = new PackImport("a/b", null, "p").of(List.of(file));
        assertThat(imported.yaml().isPresent() || !imported.report().lines().isEmpty()).isTrue();
      }
    }
  }

  private String rule() {
    return "{\"Name\": \"%s\", \"Function\": {\"RuleFunction\": %s}}"
        .formatted(word(), junction(2));
  }

  private String junction(int depth) {
    return "{\"Operator\": \"%s\", \"Operands\": [%s], \"Negate\": %s}"
        .formatted(
            random.nextInt(3) > 0 ? "OR" : "AND",
            several(
                3, () -> depth > 0 && random.nextInt(3) == 0 ? junction(depth - 1) : condition()),
            random.nextInt(4) == 0);
  }

  private String condition() {
    String path = PATHS[random.nextInt(PATHS.length)];
    boolean patterns = path.startsWith("Pattern");
    String operands = several(4, patterns ? this::pattern : () -> "\"" + word() + "\"");
    return ("{\"Operator\": \"CONTAINS_ANY\", \"Operands\": [%s], \"ComparisonValue\":"
            + " \"$.ContactLens.PostCall.%s\", \"FilterClause\": {\"LogicOperator\": \"AND\","
            + " \"Filters\": [%s]}, \"Negate\": %s}")
        .formatted(operands, path, filters(), random.nextInt(3) == 0);
  }

  private String filters() {
    List<String> filters = new ArrayList<>();
    filters.add(
        "{\"Type\": \"ParticipantRole\", \"Data\": \"%s\"}"
            .formatted(ROLES[random.nextInt(ROLES.length)]));
    if (random.nextInt(3) == 0) {
      filters.add(
          "{\"Type\": \"PostCallContactPeriodSeconds\", \"Data\": {\"%s\": %d}}"
              .formatted(random.nextBoolean() ? "First" : "Last", 1 + random.nextInt(90)));
    }
    if (random.nextInt(3) == 0) {
      filters.add(
          "{\"Type\": \"PatternMatchLanguageFilter\", \"Data\": \"%s\"}"
              .formatted(random.nextInt(4) == 0 ? "DE" : "EN"));
    }
    return String.join(", ", filters);
  }

  private String pattern() {
    return "[" + several(5, this::piece) + "]";
  }

  private String piece() {
    return switch (random.nextInt(6)) {
      case 0 ->
          "{\"Type\": \"PROXIMITY\", \"Value\": {\"Distance\": %d, \"IsWithin\": %s}}"
              .formatted(random.nextInt(8), random.nextInt(4) > 0);
      case 1 -> "{\"Type\": \"NUMERICAL\", \"Value\": {\"Decimal\": true}}";
      case 2, 3 -> "{\"Type\": \"LIST\", \"Value\": [%s]}".formatted(several(4, this::plain));
      default -> plain();
    };
  }

  private String plain() {
    return "{\"Type\": \"PLAIN\", \"Value\": \"%s\"}".formatted(word());
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)]
        + (random.nextBoolean() ? "" : " " + WORDS[random.nextInt(WORDS.length)]);
  }

  private String several(int most, Supplier<String> one) {
    int count = 1 + random.nextInt(most);
    return Stream.generate(one).limit(count).collect(Collectors.joining(", "));
  }
}
