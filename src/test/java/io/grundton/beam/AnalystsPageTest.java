// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.schemas.ManifestViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/analysts.md: each of its queries runs over the demo month and has the answer that stands
 * below it. {@code -Dgrundton.update=true} writes the answers anew.
 */
final class AnalystsPageTest {
  private static final Path PAGE = Path.of("docs", "analysts.md");

  /** A query, and the table of its answer if there is one. */
  private static final Pattern QUERY =
      Pattern.compile("```sql\n(?<sql>.*?)```\n(\n(\\|[^\n]*\n)+)?", Pattern.DOTALL);

  @Test
  void everyQueryHasTheAnswerThatStandsBelowIt() throws IOException, SQLException {
    String page = Files.readString(PAGE);
    String answered;
    try (ManifestViews views = new ManifestViews(DemoTables.get().out())) {
      answered = answered(page, views);
    }
    if (Boolean.getBoolean("grundton.update")) {
      Files.writeString(PAGE, answered);
    }
    assertThat(PAGE)
        .as("the answers in docs/analysts.md are those of the demo month; run scripts/update-docs")
        .hasContent(answered);
  }

  @Test
  void everyQueryAnswersAQuestion() throws IOException {
    String page = Files.readString(PAGE);
    List<String> questions =
        Pattern.compile("(?m)^### (.*)$")
            .matcher(page)
            .results()
            .map(question -> question.group(1))
            .toList();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(24).doesNotHaveDuplicates();
    assertThat(questions).allMatch(question -> question.endsWith("?"));
    assertThat(page.split("(?m)^### ", -1)).allMatch(section -> section.contains("```sql\n"));
  }

  @Test
  void theIntervalIsWilsons() throws IOException, SQLException {
    Matcher macros = QUERY.matcher(Files.readString(PAGE));
    assertThat(macros.find()).isTrue();
    try (ManifestViews views = new ManifestViews(DemoTables.get().out())) {
      views.execute(macros.group("sql"));
      assertThat(
              views.rows(
                  "SELECT x, n, wilson_low(x, n), wilson_high(x, n) FROM (VALUES (18, 20), (4, 20),"
                      + " (4, 200), (190, 200), (0, 30), (30, 30), (19, 38), (0, 0)) AS v(x, n)"))
          .containsExactly(
              "18|20|69.9|97.2",
              "4|20|8.1|41.6",
              "4|200|0.8|5.0",
              "190|200|91.0|97.3",
              "0|30|0.0|11.4",
              "30|30|88.6|100.0",
              "19|38|34.8|65.2",
              "0|0||");
    }
  }

  private static String answered(String page, ManifestViews views) throws SQLException {
    StringBuilder answered = new StringBuilder();
    int end = 0;
    Matcher queries = QUERY.matcher(page);
    while (queries.find()) {
      String sql = queries.group("sql");
      answered.append(page, end, queries.start()).append("```sql\n").append(sql).append("```\n");
      if (sql.startsWith("CREATE ")) {
        views.execute(sql);
      } else {
        answered.append('\n').append(markdown(answer(page, queries, sql, views)));
      }
      end = queries.end();
    }
    return answered.append(page.substring(end)).toString();
  }

  private static List<List<String>> answer(
      String page, MatchResult query, String sql, ManifestViews views) {
    try {
      List<List<String>> answer = views.table(sql.stripTrailing().replaceFirst(";$", ""));
      assertThat(answer).as(sql).hasSizeBetween(2, 17);
      return answer;
    } catch (SQLException e) {
      String before = page.substring(0, query.start());
      throw new AssertionError(before.substring(before.lastIndexOf("\n#") + 1), e);
    }
  }

  private static String markdown(List<List<String>> table) {
    List<String> names = table.get(0);
    return row(names)
        + row(Collections.nCopies(names.size(), "---"))
        + table.subList(1, table.size()).stream()
            .map(AnalystsPageTest::row)
            .collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    assertThat(cells).noneMatch(cell -> cell.contains("\n") || cell.contains("|"));
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
