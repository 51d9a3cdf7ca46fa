// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyDiffCommandTest {
  private static final String OLD = "src/test/resources/packs/voice.yaml";
  private static final String NEW = "src/test/resources/packs/voice-new.yaml";
  private static final String LANDING = "src/test/resources/landing";

  @Test
  void saysHowItIsUsed() throws IOException {
    Golden.check("policy-diff-help.txt", ExitCode.DONE, "policy", "diff", "--help");
  }

  @Test
  void showsFindingsGainedAndLostAndHowScoresChange() throws IOException {
    check("policy-diff.txt", ExitCode.DONE, OLD, NEW, "--roster", "src/test/resources/roster.csv");
    check("policy-diff.json", ExitCode.DONE, OLD, NEW, "--json", "--max", "1");
  }

  @Test
  void showsNoMoreFindingsThanAsked() throws IOException {
    check("policy-diff-max.txt", ExitCode.DONE, NEW, OLD, "--max", "0");
    check("policy-diff-usage.txt", ExitCode.USAGE, NEW, OLD, "--max", "-1");
  }

  @Test
  void aPackDoesNotDifferFromItself() throws IOException {
    check("policy-diff-same.txt", ExitCode.DONE, OLD, OLD);
  }

  private static void check(String golden, int code, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("policy", "diff", "--corpus", LANDING));
    args.addAll(Arrays.asList(more));
    Golden.check(golden, code, args.toArray(String[]::new));
  }
}
