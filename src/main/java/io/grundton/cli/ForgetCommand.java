// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Erasure;
import io.grundton.publish.Ending;
import io.grundton.publish.Partition;
import io.grundton.sql.ConversationErasure;
import io.grundton.sql.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases a conversation. */
@Command(
    name = "forget",
    description = {
      "Erases a conversation from all tables that are kept and from the review console, and lets no"
          + " later run publish it again.",
      "What was delivered is not touched. Exits with 5 if a run published meanwhile: call again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONVERSATION_KEY", description = "As in the table conversation.")
  private String key;

  @Mixin private OutputOption output;

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = {
        "The review console's database, as grundton review has it;",
        "default: DIR/_review/console.db, if there is one."
      })
  private @Nullable String url;

  @Override
  public Integer call() throws IOException {
    try (Database console = console()) {
      return forget(console);
    }
  }

  private int forget(@Nullable Database console) throws IOException {
    Erasure erasure;
    try {
      erasure = new Erasure(output.storage(), key, output.globView());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    Erasure.Erased erased = erasure.run("forget-" + RunIds.fresh());
    PrintWriter out = spec.commandLine().getOut();
    for (Partition date : erased.dates()) {
      out.println(date + ": is published without " + key);
    }
    for (Partition date : erased.lost()) {
      out.println("! " + date + ": a run published it meanwhile; call again");
    }
    out.printf(
        Locale.ROOT,
        "%,d dates published anew, %,d files of other runs removed.%n",
        erased.dates().size(),
        erased.removed());
    if (erased.unfinished() > 0) {
      out.printf(
          Locale.ROOT,
          "! %,d files that runs left unfinished cannot be read and may hold it until gc removes"
              + " them.%n",
          erased.unfinished());
    }
    if (console != null) {
      forgetSaid(console, out);
    }
    return erased.lost().isEmpty() ? ExitCode.DONE : Ending.LOST.exitCode();
  }

  private void forgetSaid(Database console, PrintWriter out) {
    ConversationErasure.Erased erased =
        new ConversationErasure(console).erase(ReviewAccount.operator(), key);
    out.printf(
        Locale.ROOT,
        "%,d rows of the review console removed, %,d lines of its log erased.%n",
        erased.rows(),
        erased.lines());
    if (!erased.settled()) {
      out.println("! The console's write-ahead log is in use and may hold it until it is stopped.");
    }
  }

  private @Nullable Database console() throws IOException {
    if (url != null) {
      return ConsoleDatabaseOption.open(spec, url);
    }
    Path file = ConsoleDatabaseOption.file(output.location());
    return file == null || Files.notExists(file)
        ? null
        : ConsoleDatabaseOption.open(spec, ConsoleDatabaseOption.url(file));
  }
}
