// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs far larger than a person would write: read in linear time, good or bad. */
final class LargePackTest {
  private static final Path FILE = Path.of("large.yaml");
  /* What takes the square of its size takes minutes here; what is linear a second or two. */
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String HEAD =
      """
      pack: p
      version: "1"
      spec: 1
      principles: [{id: p, says: We say.}]
      """;
  private static final String RULE =
      """
      rules:
        - id: r
          kind: forbid
          principle: p
          why: Because.
          say: [%s]
          examples: [{fail: "A: word1 of this thing1"}, {pass: "A: y"}]
      """;

  private static String phrases(int count, String separator) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"word%d of (this|that) ..3 thing%d\"".formatted(i, i))
        .collect(Collectors.joining(separator));
  }

  private static PolicyPack read(String text) {
    return assertTimeoutPreemptively(
        LIMIT, () -> PackReader.read(Location.of(FILE), Map.of(FILE.toString(), text)));
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(ProblemsException.class, () -> read(text)).problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", ",\n      "})
  void readsTenThousandPhrases(String separator) {
    PolicyPack pack = read(HEAD + RULE.formatted(phrases(10_000, separator)));
    assertThat(((ForbidRule) pack.rules().get(0)).saying().say()).hasSize(10_000);
  }

  @Test
  void readsAListOfTenThousandPhrases() {
    String list = "lists:\n  big:\n    - " + phrases(10_000, "\n    - ") + "\n";
    PolicyPack pack = read(HEAD + list + RULE.formatted("\"<big>\""));
    assertThat(((ForbidRule) pack.rules().get(0)).saying().say()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, ", "'a b', ", "{x}, ", "[&a b], ", "\\"})
  void refusesALineOfManySigns(String item) {
    String line = item.repeat((1 << 17) / item.length());
    assertThat(problems("a: [" + line + "]")).isNotEmpty();
    assertThat(problems("lists: {a: [" + line + "]}")).isNotEmpty();
    assertThat(problems("{" + line + "}")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- x\n", "k: 1\n", "- |\n  x\n", "? ", "- - ", "- &a a\n- *a\n", "%"})
  void refusesThousandsOfLines(String lines) {
    assertThat(problems(lines.repeat((1 << 17) / lines.length()))).isNotEmpty();
  }

  @Test
  void refusesAnExampleThatIsABook() {
    String rule = RULE.formatted("\"a\"").replace("A: y", "A: y\\n".repeat(100_000));
    assertThat(problems(HEAD + rule))
        .extracting(Problem::toString)
        .contains("P116 large.yaml:11:58 an example must have at most 1000 lines, but has 100001");
  }
}
