// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.policy.PolicyPack;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.waiver.Waiver;
import io.grundton.waiver.Waivers;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.WaiversFile;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists waivers and how long they last. */
@Command(
    name = "waivers",
    description = {
      "Lists waivers and how long they last.",
      "Exits with 2 if one has expired, or names a rule that the packs do not have."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PolicyWaiversCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file of waivers.")
  private Location file;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = "A pack whose rules may be named; repeatable. Without any, rules go unchecked.")
  private List<Location> packs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date that decides what has expired; default: today.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    LocalDate date = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    Waivers waivers = WaiversFile.read(file);
    PrintWriter out = spec.commandLine().getOut();
    waivers.all().forEach(waiver -> print(waiver, date, out));
    Problems problems = new Problems();
    if (!packs.isEmpty()) {
      List<PolicyPack> read = packs.stream().map(PackReader::read).toList();
      waivers.check(read, problems);
    }
    for (Waiver waiver : waivers.expiredOn(date)) {
      problems.add(
          waiver.place(),
          "W203",
          "a waiver must be renewed or removed when it has expired, but %s did on %s"
              .formatted(waiver.name(), waiver.expires()));
    }
    problems.throwIfAny();
    return ExitCode.DONE;
  }

  private static void print(Waiver waiver, LocalDate date, PrintWriter out) {
    long days = ChronoUnit.DAYS.between(date, waiver.expires());
    out.println(
        "%s: rule %s%s, %s, %s (%s)"
            .formatted(
                waiver.name(),
                waiver.rule(),
                waiver.packId() == null ? "" : " of " + waiver.packId(),
                days < 0 ? "expired %d days ago".formatted(-days) : days + " days left",
                waiver.reason(),
                waiver.owner()));
  }
}
