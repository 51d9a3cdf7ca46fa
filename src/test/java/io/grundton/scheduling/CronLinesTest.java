// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code deploy/cron/grundton}, by the shell that cron hands them to. */
final class CronLinesTest {
  private final Path folder;
  private final CronLines cron;

  CronLinesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.cron = CronLines.read(Path.of("deploy/cron/grundton"));
  }

  @BeforeEach
  void needsALock() throws IOException {
    Tools.onPath("flock");
    Files.createDirectories(folder.resolve("log"));
  }

  @Test
  void saysWhoIsToldAndInWhichZone() {
    assertThat(cron.settings())
        .containsKey("MAILTO")
        .containsEntry("CRON_TZ", "Europe/Berlin")
        .containsEntry("TZ", "Europe/Berlin");
    assertThat(cron.lines())
        .extracting(CronLines.Line::schedule)
        .containsExactly("15 3 * * *", "15 5 * * *", "0 8 * * *", "15 12 * * *");
    assertThat(cron.lines()).extracting(CronLines.Line::user).containsOnly("grundton");
  }

  @Test
  void theNightPublishesTheSampleAndTellsOfNightsWithoutRecords() throws Exception {
    Shell night = cron(0, launcher());
    assertThat(night.code()).as(night.said()).isEqualTo(3);
    assertThat(night.said()).startsWith("grundton ended with 3\n").contains("1 date published.");
    assertThat(folder.resolve("tables/_manifest/conversation_date=2026-03-02/1.json")).exists();
    Shell status = cron(2, launcher());
    assertThat(status.code()).isZero();
    assertThat(status.said()).contains("2026-03-02");
    assertThat(cron(3, launcher())).isEqualTo(new Shell(0, ""));
  }

  @Test
  void nothingIsMailedWhereAllWentWell() throws Exception {
    assertThat(cron(0, "#!/bin/sh\necho \"$@\"\n")).isEqualTo(new Shell(0, ""));
    try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
      assertThat(logs.toList())
          .hasSize(1)
          .allMatch(log -> log.toString().matches(".*/night-[1-7]\\.log"));
    }
  }

  @Test
  void theSecondLineWaitsForNobody() throws Exception {
    Path lock = folder.resolve("lock");
    String[] held = {"flock", lock.toString(), "sh", "-c", script(1)};
    assertThat(Shell.run(environment("#!/bin/sh\nexit 1\n"), held)).isEqualTo(new Shell(0, ""));
    String[] first = {"flock", lock.toString(), "sh", "-c", script(0)};
    assertThat(Shell.run(environment("#!/bin/sh\nexit 1\n"), first))
        .isEqualTo(new Shell(5, "grundton ended with 5\n"));
  }

  private Shell cron(int line, String launcher) throws IOException, InterruptedException {
    return Shell.run(environment(launcher), "sh", "-c", script(line));
  }

  private Map<String, String> environment(String launcher) throws IOException {
    Path command = Shell.script(folder.resolve("grundton"), launcher);
    return Map.of("GRUNDTON", command.toString(), "TODAY", "2026-03-03");
  }

  private String script(int line) {
    return cron.lines()
        .get(line)
        .command()
        .replace("/opt/grundton/scripts/grundton", folder.resolve("grundton").toString())
        .replace("/opt/grundton", Path.of("").toAbsolutePath().toString())
        .replace("/etc/grundton", Path.of("pipelines/house").toAbsolutePath().toString())
        .replace("/var/lib/grundton", folder.toString())
        .replace("/var/log/grundton", folder.resolve("log").toString());
  }

  /* The command line from the classes under test: the jar is only made after the tests. */
  private static String launcher() {
    String opens =
        String.join(
            " ",
            List.of("sun.nio.ch", "java.lang", "java.util", "java.nio", "java.io").stream()
                .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED")
                .toList());
    return """
        #!/bin/sh
        [ "$1" != run ] || set -- "$@" --runner direct
        exec '%s' -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %s -cp '%s' %s "$@"
        """
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            opens,
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName());
  }
}
