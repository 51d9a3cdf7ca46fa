// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.audit.Auditor;
import io.grundton.batch.Corpus;
import io.grundton.batch.CorpusAuditor;
import io.grundton.json.DifferenceJson;
import io.grundton.policy.Manuscript;
import io.grundton.policy.PolicyPack;
import io.grundton.proof.Comparison;
import io.grundton.storage.Location;
import io.grundton.transcript.Delivered;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of a pack over a corpus. */
@Command(
    name = "diff",
    description = {
      "Audits conversations against two versions of a pack and shows the findings gained and lost,"
          + " and how every vendor's score changes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared, whether anything differs or not",
      "2:a mistake in a pack or the roster, or no such corpus"
    })
final class PolicyDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The pack as it is.")
  private Location old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The pack as it is meant to be.")
  private Location young;

  @Mixin private CorpusOption corpus;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "Agents and vendors; default: every source is a vendor.")
  private @Nullable Location roster;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "5",
      description = "Findings shown of each rule, gained and lost each; default: ${DEFAULT-VALUE}.")
  private int max;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (max < 0 || max > 100_000) {
      throw new ParameterException(
          spec.commandLine(), "--max must be from 0 to 100000, but was " + max);
    }
    List<PolicyPack> packs =
        PackFiles.read(List.of(old, young)).stream().map(Manuscript::pack).toList();
    CorpusAuditor with = CorpusAuditor.ofPack(packs.get(0), roster);
    Auditor before = with.auditor();
    Auditor after = CorpusAuditor.ofPack(packs.get(1), roster).auditor();
    Comparison comparison = new Comparison(packs.get(0), packs.get(1), max);
    Corpus conversations = with.corpus(corpus.folder());
    conversations.read(
        one -> {
          Delivered kept = Objects.requireNonNull(one.kept());
          comparison.add(before.audit(kept, one.date()), after.audit(kept, one.date()));
        });
    CorpusOption.tellRejected(conversations, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(new String(DifferenceJson.write(comparison.difference()), StandardCharsets.UTF_8));
    } else {
      new DifferenceText(out).print(comparison.difference());
    }
    return ExitCode.DONE;
  }
}
