// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.json.ProofJson;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.Manuscript;
import io.grundton.proof.Proof;
import io.grundton.storage.Location;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples of packs. */
@Command(
    name = "test",
    description = {
      "Runs the examples of packs, as written and in other writings, and lists what no example"
          + " exercises."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every example comes out as it says",
      "2:a mistake in a pack, an example that does not, or too little exercised"
    })
final class PolicyTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", arity = "1..*", description = "Pack files.")
  private List<Location> files = List.of();

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fail if examples exercise less of a pack's phrases, guards and events.")
  private @Nullable Double minCoveragePercent;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (minCoveragePercent != null && !(minCoveragePercent >= 0 && minCoveragePercent <= 100)) {
      throw new ParameterException(
          spec.commandLine(),
          "--min-coverage must be from 0 to 100, but was " + minCoveragePercent);
    }
    int minCoverageBp = minCoveragePercent == null ? 0 : (int) Math.round(minCoveragePercent * 100);
    List<Proof> proofs = new ArrayList<>();
    for (Manuscript pack : PackFiles.read(files)) {
      proofs.add(Proof.of(pack, Stemmers.of(pack.pack().language())));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(new String(ProofJson.write(proofs), StandardCharsets.UTF_8));
    } else {
      ProofText text = new ProofText(out, minCoverageBp);
      proofs.forEach(text::print);
    }
    boolean good =
        proofs.stream().allMatch(proof -> proof.holds() && proof.coverageBp() >= minCoverageBp);
    return good ? ExitCode.DONE : ExitCode.USAGE;
  }
}
