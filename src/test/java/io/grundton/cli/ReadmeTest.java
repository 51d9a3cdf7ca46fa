// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
final class ReadmeTest {
  @Test
  void theTourRuns() throws IOException, SQLException {
    List<String> commands = block("tour").lines().toList();
    assertThat(commands).hasSize(3).allMatch(line -> line.startsWith("scripts/grundton "));
    for (String command : commands) {
      String[] args = command.substring("scripts/grundton ".length()).split(" ", -1);
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = Main.execute(args, new PrintWriter(out), new PrintWriter(err));
      assertThat(code).as("%s%n%s%s", command, out, err).isEqualTo(ExitCode.DONE);
    }
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(block("sql"))) {
      assertThat(rows.next()).isTrue();
    }
  }

  @Test
  void theMapNamesEveryPackage() throws IOException {
    Matcher rows = Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(readme());
    TreeSet<String> named = new TreeSet<>();
    while (rows.find()) {
      named.add(rows.group(1));
    }
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/io/grundton"))) {
      assertThat(named)
          .isEqualTo(
              packages
                  .filter(Files::isDirectory)
                  .map(folder -> String.valueOf(folder.getFileName()))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());
    while (links.find()) {
      assertThat(Path.of(links.group(1))).exists();
    }
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- " + name + " -->\n```[a-z]+\n(.*?)\n```", Pattern.DOTALL)
            .matcher(readme());
    assertThat(block.find()).as(name).isTrue();
    return block.group(1);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
