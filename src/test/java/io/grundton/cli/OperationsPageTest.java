// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** What docs/operations.md says is so. */
final class OperationsPageTest {
  private static final Path NIGHT = Path.of("target/night");
  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("docs/operations.md"));
  }

  @Test
  void itsCommandsRun() throws IOException {
    io.grundton.storage.DiskStorage before = new io.grundton.storage.DiskStorage(NIGHT);
    for (var file : before.files("")) {
      before.delete(file.path());
    }
    Matcher block =
        Pattern.compile("<!-- night -->\n```sh\n(.*?)\n```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    for (String command : block.group(1).lines().toList()) {
      assertThat(command).startsWith("scripts/grundton ");
      StringWriter printed = new StringWriter();
      int code =
          Main.execute(
              command.substring("scripts/grundton ".length()).split(" ", -1),
              new PrintWriter(printed),
              new PrintWriter(printed));
      assertThat(code).as("%s%n%s", command, printed).isZero();
    }
  }

  @Test
  void itHasEveryOptionOfARun() {
    CommandLine run = new CommandLine(new RunCommand());
    List<String> options = new ArrayList<>();
    for (OptionSpec option : run.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        options.add(
            option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()));
      }
    }
    assertThat(firstCells("`(--[^`]+)`")).containsExactlyInAnyOrderElementsOf(options);
  }

  @Test
  void itHasEveryOptionAndCommandOfTheConsole() {
    String section = page.substring(page.indexOf("## The review console"));
    CommandLine review = new CommandLine(new ReviewCommand());
    for (OptionSpec option : review.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        String shown =
            option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
        assertThat(section).contains("`" + shown + "`");
      }
    }
    for (String command : review.getSubcommands().keySet()) {
      assertThat(section).contains("scripts/grundton review " + command);
    }
    CommandLine user = new CommandLine(new ReviewUserCommand());
    for (String command : user.getSubcommands().keySet()) {
      assertThat(section).contains("scripts/grundton review user " + command);
    }
    for (Role role : Role.values()) {
      assertThat(section).contains("| " + role.code() + " |");
    }
  }

  @Test
  void itHasEveryExitCode() {
    List<String> codes = new ArrayList<>();
    for (String line : Main.class.getAnnotation(Command.class).exitCodeList()) {
      codes.add(line.substring(0, line.indexOf(':')));
    }
    assertThat(firstCells("([0-9]+)")).containsExactlyElementsOf(codes);
  }

  private static List<String> firstCells(String cell) {
    Matcher rows = Pattern.compile("(?m)^\\| " + cell + " \\|").matcher(page);
    List<String> cells = new ArrayList<>();
    while (rows.find()) {
      cells.add(rows.group(1));
    }
    return cells;
  }
}
