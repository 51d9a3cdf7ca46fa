// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.ReviewExport;
import io.grundton.console.QueueImporter;
import io.grundton.csv.DecisionSheet;
import io.grundton.publish.Ending;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.review.Decided;
import io.grundton.sql.Database;
import io.grundton.sql.DecisionStore;
import io.grundton.storage.Storage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes what was decided in the review console. */
@Command(
    name = "export",
    description = {
      "Publishes decisions as the table review, by the date in UTC on which they were made.",
      "A date is published anew where something changed: a decision was taken back, or its finding is"
          + " published no more."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or nothing had changed",
      "2:a mistake on the command line",
      "4:a date would lose decisions; it stays as it was published",
      "5:another export published a date first: call again"
    })
final class ReviewExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First date of decisions, in UTC; default: all.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last date of decisions, in UTC; default: all.")
  private @Nullable LocalDate to;

  @Option(
      names = "--allow-shrink",
      description = "Publish a date though it loses decisions, as when the database was replaced.")
  private boolean allowShrink;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = {
        "Write the decisions of these dates for spreadsheets, too.",
        "What begins as formulas do gets an apostrophe in front."
      })
  private @Nullable Path csv;

  @Mixin private LessonsOption lessons;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException {
    logging.apply();
    if (from != null && to != null && to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(),
          "--to must not be before --from, but was %s and %s".formatted(to, from));
    }
    lessons.check();
    Storage tables = place.storage();
    try (Database database = place.database()) {
      // Whether a finding is gone is known by what is published.
      new QueueImporter(tables, database, Clock.systemUTC()).importNew();
      DecisionStore decisions = new DecisionStore(database);
      ReviewExport export =
          new ReviewExport(
              tables,
              "review-" + RunIds.fresh(),
              allowShrink ? ReviewExport.Losses.ALLOWED : ReviewExport.Losses.HELD_BACK);
      SortedSet<LocalDate> dates = new TreeSet<>(export.published());
      dates.addAll(decisions.dates());
      dates.removeIf(
          date -> (from != null && date.isBefore(from)) || (to != null && date.isAfter(to)));
      Map<Fate, Integer> fates = publish(export, decisions, dates);
      if (csv != null) {
        writeSheet(csv, export, decisions, dates);
      }
      lessons.write(decisions, spec.commandLine().getOut());
      return exitCode(fates);
    }
  }

  private Map<Fate, Integer> publish(
      ReviewExport export, DecisionStore decisions, SortedSet<LocalDate> dates) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    for (LocalDate date : dates) {
      List<Decided> decided = decisions.on(date);
      Fate fate = export.publish(date, decided);
      fates.merge(fate, 1, Integer::sum);
      if (fate == Fate.PUBLISHED) {
        out.printf(
            Locale.ROOT, "review_date=%s: %,d decisions%n", date, export.kept(decided).size());
      } else if (fate == Fate.HELD_BACK) {
        out.printf(
            Locale.ROOT,
            "! review_date=%s: more decisions are published than there are, %,d:"
                + " is it the right database?%n",
            date,
            decided.size());
      } else if (fate == Fate.LOST) {
        out.printf(Locale.ROOT, "! review_date=%s: was published meanwhile; call again%n", date);
      }
    }
    out.printf(
        Locale.ROOT,
        "%,d dates published, %,d unchanged.%n",
        fates.getOrDefault(Fate.PUBLISHED, 0),
        fates.getOrDefault(Fate.UNCHANGED, 0));
    return fates;
  }

  private static void writeSheet(
      Path file, ReviewExport export, DecisionStore decisions, SortedSet<LocalDate> dates)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      DecisionSheet sheet = new DecisionSheet(out);
      for (LocalDate date : dates) {
        for (Decided decided : export.kept(decisions.on(date))) {
          sheet.add(decided);
        }
      }
    }
  }

  private static int exitCode(Map<Fate, Integer> fates) {
    if (fates.containsKey(Fate.HELD_BACK)) {
      return Ending.HELD_BACK.exitCode();
    }
    return fates.containsKey(Fate.LOST) ? Ending.LOST.exitCode() : ExitCode.DONE;
  }
}
