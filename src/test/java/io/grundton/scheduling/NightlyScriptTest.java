// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scripts/nightly} with a command in place of {@code grundton} that ends as it is told. */
final class NightlyScriptTest {
  private static final String SCRIPT = Path.of("scripts/nightly").toAbsolutePath().toString();

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  NightlyScriptTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void standIn() throws IOException {
    Path command =
        Shell.script(
            folder.resolve("grundton"),
            """
            #!/bin/sh
            echo "$@" >> %1$s/asked
            for code in $CODES; do
              case "$*" in *"${code%%=*}"*) exit "${code#*=}" ;; esac
            done
            """
                .formatted(folder));
    environment.put("GRUNDTON", command.toString());
    environment.put("TODAY", "2026-03-31");
    environment.put("TZ", "Europe/Berlin");
    environment.put("CODES", "");
  }

  @Test
  void runsTheLastNightsOldestFirstAlsoWhereClocksAreSet() throws Exception {
    assertThat(nightly("3", "--pipeline", "p.yaml")).isZero();
    assertThat(asked())
        .containsExactly(
            "run --delivered 2026-03-28 --as-of NOW --pipeline p.yaml",
            "run --delivered 2026-03-29 --as-of NOW --pipeline p.yaml",
            "run --delivered 2026-03-30 --as-of NOW --pipeline p.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "03-28=4, 4, 3",
    "03-28=3 03-29=5 03-30=4, 4, 3",
    "03-28=3 03-29=5, 5, 3",
    "03-28=3, 3, 3",
    "03-29=75, 75, 2",
    "03-28=4 03-29=2, 2, 2",
    "03-28=1 03-29=75, 1, 2",
    "03-28=137, 1, 3",
    "03-28=255 03-30=4, 1, 3"
  })
  void endsWithTheFirstOfTheCodesThatHolds(String codes, int code, int nights) throws Exception {
    environment.put("CODES", codes);
    assertThat(nightly("3")).isEqualTo(code);
    assertThat(asked()).hasSize(nights);
  }

  @Test
  void yesterdayIsTheOneOfTheTimeZone() throws Exception {
    environment.remove("TODAY");
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
      environment.put("TZ", zone);
      nightly("1");
    }
    // The two zones are 25 hours apart.
    assertThat(asked()).hasSize(2).doesNotHaveDuplicates();
  }

  /* A shell cannot trap what its parent ignores, as a parent in the background does with INT. */
  @Test
  void aSignalEndsTheRunAndTheScript() throws Exception {
    Shell.script(
        folder.resolve("grundton"),
        """
        #!/bin/bash
        trap 'echo ended >> %1$s/asked; exit 143' TERM
        echo started >> %1$s/asked
        kill -TERM $PPID
        while :; do read -rt 1 < <(:) || true; done
        """
            .formatted(folder));
    assertThat(nightly("3")).isEqualTo(143);
    assertThat(asked()).containsExactly("started", "ended");
  }

  @Test
  void tellsHowItIsUsed() throws Exception {
    assertThat(nightly("--help")).isZero();
    assertThat(nightly("0")).isEqualTo(2);
    assertThat(nightly("--pipeline")).isEqualTo(2);
    environment.put("TODAY", "yesteryear");
    assertThat(nightly("1")).isEqualTo(2);
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  private int nightly(String... options) throws IOException, InterruptedException {
    String[] command = new String[options.length + 1];
    command[0] = SCRIPT;
    System.arraycopy(options, 0, command, 1, options.length);
    return Shell.run(environment, command).code();
  }

  private List<String> asked() throws IOException {
    return Files.readAllLines(folder.resolve("asked")).stream()
        .map(line -> line.replaceFirst(" --as-of 20[0-9T:+-]{23}", " --as-of NOW"))
        .toList();
  }
}
