// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.batch.Corpus;
import io.grundton.batch.CorpusAuditor;
import io.grundton.json.FlawsJson;
import io.grundton.label.Models;
import io.grundton.opennlp.ShippedModels;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.Manuscript;
import io.grundton.policy.PolicyPack;
import io.grundton.proof.CorpusLint;
import io.grundton.proof.Flaw;
import io.grundton.proof.Lint;
import io.grundton.storage.Location;
import io.grundton.text.Stemmer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what in packs can have no effect. */
@Command(
    name = "lint",
    description = {
      "Finds what in packs can have no effect or is never used, and over a corpus rules that tell"
          + " nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found, or only warnings",
      "2:a mistake in a pack, an error found, or with --strict anything found"
    })
final class PolicyLintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", arity = "1..*", description = "Pack files.")
  private List<Location> files = List.of();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "A landing folder, or any folder of it, to audit.")
  private @Nullable Path corpus;

  @Option(names = "--strict", description = "Fail on warnings, too.")
  private boolean strict;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Manuscript> packs = PackFiles.read(files);
    Path folder = corpus == null ? null : CorpusOption.existing(corpus);
    List<Flaw> flaws = new ArrayList<>();
    for (Manuscript pack : packs) {
      Stemmer stemmer = Stemmers.of(pack.pack().language());
      CompiledPack compiled =
          new CompiledPack(pack.pack(), stemmer, Models.of(ShippedModels.all()));
      flaws.addAll(Lint.of(pack, compiled, stemmer));
      if (folder != null) {
        flaws.addAll(overCorpus(pack.pack(), folder));
      }
    }
    print(flaws);
    boolean bad =
        flaws.stream().anyMatch(flaw -> strict || flaw.kind().level() == Flaw.Level.ERROR);
    return bad ? ExitCode.USAGE : ExitCode.DONE;
  }

  private List<Flaw> overCorpus(PolicyPack pack, Path folder) throws IOException {
    CorpusAuditor with = CorpusAuditor.ofPack(pack, null);
    Auditor auditor = with.auditor();
    Corpus conversations = with.corpus(folder);
    CorpusLint lint = new CorpusLint(pack);
    conversations.read(one -> lint.add(auditor, Objects.requireNonNull(one.kept()), one.date()));
    CorpusOption.tellRejected(conversations, spec.commandLine().getErr());
    return lint.flaws();
  }

  private void print(List<Flaw> flaws) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(new String(FlawsJson.write(flaws), StandardCharsets.UTF_8));
      return;
    }
    flaws.forEach(out::println);
    long errors = flaws.stream().filter(flaw -> flaw.kind().level() == Flaw.Level.ERROR).count();
    out.printf(Locale.ROOT, "Errors: %,d, warnings: %,d%n", errors, flaws.size() - errors);
  }
}
