// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Recount;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts again what is published. */
@Command(
    name = "reconcile",
    description = {
      "Compares every current manifest with the files that it lists, and its counts with each other.",
      "Exits with 4 if something does not fit, and says what."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReconcileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOption output;

  @Option(names = "--rows", description = "Read every row, too, and compare the content hashes.")
  private boolean rows;

  @Override
  public Integer call() throws IOException {
    Recount recount =
        new Recount(
            output.storage(), rows ? Recount.Depth.ROWS : Recount.Depth.FOOTERS, output.globView());
    recount.all();
    PrintWriter out = spec.commandLine().getOut();
    recount.mismatches().forEach(mismatch -> out.println("! " + mismatch));
    out.printf(
        Locale.ROOT,
        "%,d published dates, %,d files, %,d rows: %s%n",
        recount.partitions(),
        recount.files(),
        recount.rows(),
        recount.mismatches().isEmpty()
            ? "all fits."
            : recount.mismatches().size() + " mismatches.");
    return recount.mismatches().isEmpty() ? ExitCode.DONE : ExitCode.NOT_WELL;
  }
}
