// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units under {@code deploy/systemd}. */
final class SystemdUnitsTest {
  @Test
  void theNightTriesAgainOnlyWhereThatMayHelp() throws IOException {
    Map<String, List<String>> night = unit("grundton.service");
    assertThat(night)
        .containsEntry("Service.Type", List.of("oneshot"))
        .containsEntry("Service.Restart", List.of("on-failure"))
        .containsEntry("Service.RestartPreventExitStatus", List.of("2 3 4"))
        .containsEntry("Service.SuccessExitStatus", List.of("5 143"))
        .containsEntry("Unit.OnFailure", List.of("grundton-failed@%n.service"))
        .containsEntry("Unit.StartLimitBurst", List.of("3"));
  }

  @Test
  void theConsoleIsStartedAgainExceptAfterAMistake() throws IOException {
    assertThat(unit("grundton-review.service"))
        .containsEntry("Service.Restart", List.of("on-failure"))
        .containsEntry("Service.RestartPreventExitStatus", List.of("2"))
        .containsEntry("Service.SuccessExitStatus", List.of("143"))
        .containsEntry("Install.WantedBy", List.of("multi-user.target"));
  }

  @Test
  void theTimerCatchesUp() throws IOException {
    assertThat(unit("grundton.timer"))
        .containsEntry("Timer.Persistent", List.of("true"))
        .containsEntry("Timer.RandomizedDelaySec", List.of("10min"))
        .containsEntry("Install.WantedBy", List.of("timers.target"));
  }

  @Test
  void everyTimerHasItsService() throws IOException {
    Map<String, Map<String, List<String>>> units = Units.all();
    assertThat(units.keySet().stream().filter(name -> name.endsWith(".timer")))
        .containsExactly("grundton-gc.timer", "grundton-status.timer", "grundton.timer")
        .allSatisfy(timer -> assertThat(units).containsKey(timer.replace(".timer", ".service")));
  }

  @Test
  void everyCommandThatReadsTranscriptsIsConfined() throws IOException {
    for (Map.Entry<String, Map<String, List<String>>> unit : Units.all().entrySet()) {
      if (unit.getValue().containsKey("Service.EnvironmentFile")) {
        assertThat(unit.getValue())
            .as(unit.getKey())
            .containsEntry("Service.User", List.of("grundton"))
            .containsEntry("Service.NoNewPrivileges", List.of("yes"))
            .containsEntry("Service.ProtectSystem", List.of("strict"))
            .containsEntry("Service.CapabilityBoundingSet", List.of(""));
      }
    }
  }

  @Test
  void commandsUseWhatTheEnvironmentFileSays() throws IOException {
    Map<String, List<String>> environment = Units.read(Units.FOLDER.resolve("grundton.env"));
    assertThat(environment).containsKeys("TZ", "GRUNDTON_PIPELINE", "GRUNDTON_OUT");
    for (Map<String, List<String>> unit : Units.all().values()) {
      for (String command : unit.getOrDefault("Service.ExecStart", List.of())) {
        java.util.regex.Pattern.compile("\\$\\{([A-Z_]+)}")
            .matcher(command)
            .results()
            .forEach(name -> assertThat(environment).containsKey(name.group(1)));
      }
    }
  }

  /* Its own program reads the units as systemd does, but for the place of Grundton. */
  @Test
  void systemdFindsNoFault(@TempDir Path folder) throws IOException, InterruptedException {
    Path analyze = Tools.onPath("systemd-analyze");
    String home = Path.of("").toAbsolutePath() + "/";
    for (String name : Units.all().keySet()) {
      String unit = Files.readString(Units.FOLDER.resolve(name));
      Files.writeString(
          folder.resolve(name.replace("@", "@some")), unit.replace("/opt/grundton/", home));
    }
    String[] command = {"sh", "-c", analyze + " verify --man=no " + folder + "/*"};
    assertThat(Shell.run(Map.of(), command)).isEqualTo(new Shell(0, ""));
  }

  private static Map<String, List<String>> unit(String name) throws IOException {
    return Units.read(Units.FOLDER.resolve(name));
  }
}
