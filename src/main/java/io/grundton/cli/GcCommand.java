// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Expiry;
import io.grundton.batch.Leftovers;
import io.grundton.job.Retention;
import io.grundton.publish.Ending;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Removes what no reader needs any more, and what may not be kept any longer. */
@Command(
    name = "gc",
    description = {
      "Empties tables whose retention is over, and removes tables that no current manifest lists.",
      "Every call writes down what is left over; what has been for the days of grace is removed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GcCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOption output;

  @Option(
      names = "--grace-days",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "Keep for so long what is left over; default: ${DEFAULT-VALUE}.")
  private int graceDays;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date of the call; default: today in UTC.")
  private @Nullable LocalDate asOf;

  @Option(names = "--dry-run", description = "Say what would be done, change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    if (graceDays < 1) {
      throw new ParameterException(
          spec.commandLine(), "--grace-days must be at least 1, but was " + graceDays);
    }
    LocalDate date = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    Storage out = output.storage();
    Retention retention = output.retention();
    boolean lost = expire(new Expiry(out, retention, date, output.globView()));
    Leftovers leftovers = new Leftovers(out, date, graceDays);
    Leftovers.Found found = dryRun ? leftovers.find() : leftovers.collect();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d files %s, %,d bytes; %,d files are left over and wait.%n",
            found.removed().size(),
            dryRun ? "would be removed" : "removed",
            found.removedBytes(),
            found.waiting().size());
    return lost ? Ending.LOST.exitCode() : ExitCode.DONE;
  }

  private boolean expire(Expiry expiry) throws IOException {
    PrintWriter printed = spec.commandLine().getOut();
    String runId = "gc-" + RunIds.fresh();
    boolean lost = false;
    for (Map.Entry<Partition, List<String>> due : expiry.due().entrySet()) {
      String tables = String.join(", ", due.getValue());
      if (dryRun) {
        printed.println(due.getKey() + ": would be without " + tables);
      } else if (expiry.expire(due.getKey(), due.getValue(), runId) == Fate.LOST) {
        lost = true;
        printed.println("! " + due.getKey() + ": a run published it meanwhile; call again");
      } else {
        printed.println(due.getKey() + ": is without " + tables);
      }
    }
    return lost;
  }
}
