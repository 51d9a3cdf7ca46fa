// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled utterances are as their page says. */
final class TrainingTextsTest {
  private static final Path FOLDER = Path.of("training");
  private static final int FEWEST = 125;

  @ParameterizedTest
  @CsvSource({
    "en,agent",
    "en,customer",
    "en,mood",
    "en,outcome",
    "de,agent",
    "de,customer",
    "de,mood",
    "de,outcome"
  })
  void haveKnownLabelsEnoughOfEachAndNoTextTwice(String language, String speaker)
      throws IOException {
    Map<String, Integer> lines = new TreeMap<>();
    Map<String, Map<String, Integer>> openings = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve(language).resolve(speaker + ".tsv"))) {
      List<String> fields = Arrays.asList(line.split("\t", -1));
      assertThat(fields).as(line).hasSize(2).allSatisfy(field -> assertThat(field).isNotBlank());
      String text = fields.get(1).toLowerCase(Locale.ROOT);
      assertThat(seen.add(text)).as("stands twice: %s", line).isTrue();
      lines.merge(fields.get(0), 1, Integer::sum);
      String[] words = text.split(" ", 4);
      if (words.length > 3) {
        openings
            .computeIfAbsent(fields.get(0), label -> new TreeMap<>())
            .merge(words[0] + ' ' + words[1] + ' ' + words[2], 1, Integer::sum);
      }
    }
    assertThat(lines.keySet()).isEqualTo(labels(speaker));
    assertThat(lines.values())
        .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(FEWEST));
    openings.forEach(
        (label, counts) ->
            assertThat(counts.values())
                .as("%s: %s", label, counts)
                .allSatisfy(
                    count ->
                        assertThat(100 * count)
                            .isLessThanOrEqualTo(3 * lines.getOrDefault(label, 0))));
  }

  private static Set<String> labels(String speaker) throws IOException {
    Matcher row =
        Pattern.compile("\\| `" + speaker + "\\.tsv` \\| (.*?) \\|")
            .matcher(Files.readString(FOLDER.resolve("README.md")));
    assertThat(row.find()).isTrue();
    return new TreeSet<>(List.of(row.group(1).split(", ")));
  }
}
