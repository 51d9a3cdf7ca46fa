// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/scheduling.md says is so. */
final class SchedulingPageTest {
  private static final Path PAGE = Path.of("docs/scheduling.md");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertThat(found("\\]\\(([^)#]+)\\)"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(Path.of("docs").resolve(link)).exists());
  }

  @Test
  void everyExitCodeOfARunHasItsLine() throws IOException {
    String cells = String.join(", ", found("(?m)^\\| ([0-9][^|]*) \\|"));
    assertThat(List.of(cells.replaceAll("[^0-9]+", " ").strip().split(" ", -1)))
        .contains("0", "1", "2", "3", "4", "5", "75", "143");
  }

  @Test
  void everyKitIsNamed() throws IOException {
    String page = Files.readString(PAGE);
    for (String kit : List.of("systemd", "cron", "kubernetes", "airflow", "composer")) {
      assertThat(page).contains("](../deploy/" + kit);
    }
  }

  private static List<String> found(String pattern) throws IOException {
    Stream<MatchResult> results =
        Pattern.compile(pattern).matcher(Files.readString(PAGE)).results();
    return results.map(result -> result.group(1)).toList();
  }
}
