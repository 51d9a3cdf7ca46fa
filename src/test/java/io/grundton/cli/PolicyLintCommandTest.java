// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PolicyLintCommandTest {
  private static final String PACKS = "src/test/resources/packs/";
  private static final String FLAWED = PACKS + "flawed.yaml";
  private static final String SOUND = PACKS + "sound.yaml";

  @Test
  void saysHowItIsUsed() throws IOException {
    Golden.check("policy-lint-help.txt", ExitCode.DONE, "policy", "lint", "--help");
  }

  @Test
  void findsWhatCanHaveNoEffect() throws IOException {
    Golden.check("policy-lint.txt", ExitCode.USAGE, "policy", "lint", FLAWED, SOUND);
    Golden.check("policy-lint.json", ExitCode.USAGE, "policy", "lint", "--json", FLAWED);
  }

  @Test
  void warningsFailOnlyWhereTheyShould() throws IOException {
    String rehearsed = PACKS + "rehearsed.yaml";
    Golden.check("policy-lint-warnings.txt", ExitCode.DONE, "policy", "lint", rehearsed);
    Golden.check(
        "policy-lint-warnings.txt", ExitCode.USAGE, "policy", "lint", "--strict", rehearsed);
    Golden.check("policy-lint-sound.txt", ExitCode.DONE, "policy", "lint", "--strict", SOUND);
  }

  @Test
  void findsRulesThatTellNothingOverACorpus() throws IOException {
    Golden.check(
        "policy-lint-corpus.txt",
        ExitCode.DONE,
        "policy",
        "lint",
        PACKS + "voice.yaml",
        "--corpus",
        "src/test/resources/landing/south/2026-03-02");
  }

  @Test
  void wantsACorpusThatExists() throws IOException {
    Golden.check(
        "policy-lint-absent.txt",
        ExitCode.USAGE,
        "policy",
        "lint",
        SOUND,
        "--corpus",
        "src/test/resources/nowhere");
  }
}
