// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyExplainCommandTest {
  private static final String PACK = "src/test/resources/packs/voice.yaml";
  private static final String LANDING = "src/test/resources/landing";
  private static final String ROSTER = "src/test/resources/roster.csv";

  @TempDir private Path folder;

  @Test
  void saysHowItIsUsed() throws IOException {
    Golden.check("policy-explain-help.txt", ExitCode.DONE, "policy", "explain", "--help");
  }

  @Test
  void showsAllRulesInShortForm() throws IOException {
    check("policy-explain-short.txt", ExitCode.DONE, "north/n-1", "--roster", ROSTER);
    check("policy-explain-redelivered.txt", ExitCode.DONE, "n-2");
    check("policy-explain-truncated.txt", ExitCode.DONE, "south/n-1");
    check("policy-explain-other-language.txt", ExitCode.DONE, "n-4");
  }

  @Test
  void tellsWhatAnAbsenceIs() throws IOException {
    check("policy-explain-absence.txt", ExitCode.DONE, "s-1", "say-sorry");
    check("policy-explain-sequence.txt", ExitCode.DONE, "s-1", "in-order");
  }

  @Test
  void tellsWhatBecameOfEveryCandidate() throws IOException {
    check("policy-explain-presence.txt", ExitCode.DONE, "n-2", "no-blame");
    check("policy-explain-guarded.txt", ExitCode.DONE, "north/n-1", "no-blame");
  }

  @Test
  void tellsWhyARuleDoesNotApplyOrCouldNotBeLookedAt() throws IOException {
    check("policy-explain-condition.txt", ExitCode.DONE, "n-3", "use-the-name");
    check("policy-explain-no-times.txt", ExitCode.DONE, "n-3", "hold-is-short");
  }

  @Test
  void saysWhichConversationsAndRulesThereAre() throws IOException {
    check("policy-explain-nobody.txt", ExitCode.USAGE, "n-9");
    check("policy-explain-several.txt", ExitCode.USAGE, "n-1");
    check("policy-explain-no-rule.txt", ExitCode.USAGE, "n-2", "no-blam");
  }

  @Test
  void takesPackRosterAndWaiversFromAPipelineFile() throws IOException {
    Path waivers = folder.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        waivers:
          - rule: no-blame
            selector: {vendor: pine}
            reason: The team learns it in March.
            owner: quality
            expires: 2026-04-01
        """);
    Path pipeline = folder.resolve("pipeline.yaml");
    Files.writeString(
        pipeline,
        """
        pipeline: test
        time_zone: UTC
        roster: %s
        waivers: %s
        packs:
          - {pack: %s, from: 2026-01-01, when: {language: [en]}}
        """
            .formatted(absolute(ROSTER), waivers, absolute(PACK)));
    Golden.check(
        "policy-explain-pipeline.txt",
        ExitCode.DONE,
        "policy",
        "explain",
        "n-2",
        "--pipeline",
        pipeline.toString(),
        "--corpus",
        LANDING);
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }

  private static void check(String golden, int code, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("policy", "explain", "--corpus", LANDING, "--pack", PACK));
    args.addAll(Arrays.asList(more));
    Golden.check(golden, code, args.toArray(String[]::new));
  }
}
