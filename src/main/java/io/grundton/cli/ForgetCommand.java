// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Erasure;
import io.grundton.publish.Ending;
import io.grundton.publish.Partition;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases a conversation. */
@Command(
    name = "forget",
    description = {
      "Erases a conversation from all tables that are kept, and lets no later run publish it again.",
      "What was delivered is not touched. Exits with 5 if a run published meanwhile: call again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONVERSATION_KEY", description = "As in the table conversation.")
  private String key;

  @Mixin private OutputOption output;

  @Override
  public Integer call() throws IOException {
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
    return erased.lost().isEmpty() ? ExitCode.DONE : Ending.LOST.exitCode();
  }
}
