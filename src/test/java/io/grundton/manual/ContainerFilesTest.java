// SPDX-License-Identifier: Apache-2.0
package io.grundton.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.cli.TemplateMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files say that containers are built from: no engine for containers is needed here. */
final class ContainerFilesTest {
  private static final String COMMAND = "deploy/container/Dockerfile";
  private static final String LAUNCHER = "deploy/dataflow/Dockerfile";
  private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[0-9][A-Za-z0-9._-]+");

  /** One line: its keyword, and what follows. */
  private record Instruction(String keyword, String rest) {}

  private static List<Instruction> instructions(String file) throws IOException {
    String text = Files.readString(Path.of(file)).replace("\\\n", " ");
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .map(words -> new Instruction(words[0], words[1].strip()))
        .toList();
  }

  private static List<String> all(String file, String keyword) throws IOException {
    return instructions(file).stream()
        .filter(instruction -> instruction.keyword().equals(keyword))
        .map(Instruction::rest)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMAND, LAUNCHER})
  void startFromReleasesThatAreNamed(String file) throws IOException {
    for (String from : all(file, "FROM")) {
      assertThat(from.split(" ", 2)[0]).matches(PINNED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMAND, LAUNCHER})
  void copyWhatIsThereAndNotIgnored(String file) throws IOException {
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(ignored).contains("*", "**/*.key", "**/*.pem", "src/test");
    for (String copy : all(file, "COPY")) {
      if (!copy.startsWith("--from=build ")) {
        String source = copy.split(" ", 2)[0];
        assertThat(Path.of(source)).exists();
        assertThat(ignored).contains("!" + source.split("/", 2)[0]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COMMAND, LAUNCHER})
  void copyFromTheFirstStageWhatItLaidOut(String file) throws IOException {
    String folder = file.equals(COMMAND) ? "/opt/grundton" : "/template";
    String layout = file.equals(COMMAND) ? "scripts/layout " : "scripts/layout --dataflow ";
    assertThat(all(file, "RUN").get(0)).isEqualTo("scripts/build && " + layout + folder);
    // The class path names the place where it was laid out.
    assertThat(all(file, "COPY")).contains("--from=build " + folder + " " + folder);
  }

  @Test
  void theCommandRunsAsNobodyInParticular() throws IOException {
    assertThat(all(COMMAND, "USER")).containsExactly("10001:10001");
    assertThat(all(COMMAND, "RUN")).anyMatch(run -> run.contains("useradd --uid 10001 "));
    assertThat(all(COMMAND, "ENTRYPOINT")).containsExactly("[\"/opt/grundton/scripts/grundton\"]");
    assertThat(Path.of("scripts/grundton")).isExecutable();
    // The last process of the script is Java: it gets the signals.
    assertThat(Files.readString(Path.of("scripts/grundton")))
        .containsPattern("\nexec \"\\$java\" ");
  }

  @Test
  void theLauncherKnowsTheMainClass() throws IOException {
    assertThat(all(LAUNCHER, "ENV"))
        .containsExactly(
            "FLEX_TEMPLATE_JAVA_CLASSPATH=\"/template/grundton.jar:/template/lib/*\"",
            "FLEX_TEMPLATE_JAVA_MAIN_CLASS=\"%s\"".formatted(TemplateMain.class.getName()));
  }

  @Test
  void theCommandHasTheScriptsThatSchedulersStart() throws IOException {
    String layout = Files.readString(Path.of("scripts/layout"));
    Pattern script = Pattern.compile("/opt/grundton/(scripts/[a-z-]+)");
    Matcher named = script.matcher(Files.readString(Path.of("deploy/kubernetes/night.yaml")));
    assertThat(named.find()).isTrue();
    assertThat(layout).containsPattern("\ncp [a-z/ -]*" + named.group(1) + " ");
  }
}
