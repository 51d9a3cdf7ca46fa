// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PolicyTestCommandTest {
  private static final String REHEARSED = "src/test/resources/packs/rehearsed.yaml";
  private static final String SOUND = "src/test/resources/packs/sound.yaml";
  private static final String BROKEN = "src/test/resources/packs/broken.yaml";

  @Test
  void saysHowItIsUsed() throws IOException {
    Golden.check("policy-test-help.txt", ExitCode.DONE, "policy", "test", "--help");
  }

  @Test
  void tellsWhatTheExamplesProveAndWhatNoneOfThemExercises() throws IOException {
    Golden.check("policy-test.txt", ExitCode.USAGE, "policy", "test", REHEARSED);
    Golden.check("policy-test.json", ExitCode.USAGE, "policy", "test", "--json", REHEARSED);
  }

  @Test
  void isContentWithAPackWhoseExamplesHoldInEveryWriting() throws IOException {
    Golden.check(
        "policy-test-sound.txt", ExitCode.DONE, "policy", "test", "--min-coverage", "100", SOUND);
  }

  @Test
  void wantsAsMuchCoverageAsAsked() throws IOException {
    Golden.check(
        "policy-test-coverage.txt",
        ExitCode.USAGE,
        "policy",
        "test",
        "--min-coverage",
        "99.5",
        SOUND,
        REHEARSED);
    Golden.check(
        "policy-test-usage.txt", ExitCode.USAGE, "policy", "test", "--min-coverage", "101", SOUND);
  }

  @Test
  void tellsTheMistakesOfAllPacksAtOnce() throws IOException {
    Golden.check(
        "policy-test-broken.txt",
        ExitCode.USAGE,
        "policy",
        "test",
        BROKEN,
        SOUND,
        "src/test/resources/packs/absent.yaml");
  }
}
