// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.sql.Database;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that nobody changed what was decided. */
@Command(
    name = "verify",
    description = {
      "Follows the chain of the log, and compares what was decided with it.",
      "Prints the last hash: write it down elsewhere, and a later run shows that nothing before it"
          + " was changed. Exits with 4 if something was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReviewVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    try (Database database = place.database()) {
      LogBook.Verification log = new LogBook(database).verify();
      Optional<String> flaw =
          log.flaw()
              .or(() -> new ReviewStore(database).flaw())
              .or(() -> new JudgementStore(database).flaw());
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, "%,d lines, the last is %s%n", log.lines(), log.sha256());
      log.erased()
          .forEach(
              (seq, lines) ->
                  out.printf(Locale.ROOT, "%,d lines were erased, as line %d says%n", lines, seq));
      flaw.ifPresent(found -> out.println("! " + found));
      return flaw.isPresent() ? ExitCode.NOT_WELL : ExitCode.DONE;
    }
  }
}
