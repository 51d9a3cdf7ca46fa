// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.RunPlanner;
import io.grundton.job.GlobView;
import io.grundton.publish.FileLine;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.publish.RunOutcome.TooLate;
import io.grundton.publish.RunOutcome.VendorLine;
import io.grundton.publish.RunOutcome.WaiverLine;
import io.grundton.storage.Storages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** What a quality lead reads when a run has ended. */
final class Summary {
  private final RunPlanner.Planned planned;
  private final RunOutcome outcome;

  Summary(RunPlanner.Planned planned, RunOutcome outcome) {
    this.planned = planned;
    this.outcome = outcome;
  }

  void print(PrintWriter out) {
    printRecords(out);
    printVendors(out);
    printDates(out);
    outcome.tooLate().forEach(file -> out.println(words(file)));
    new DeliveryLines(outcome.deliveries(), planned.pipeline().zone()).print(out, outcome.flaws());
    outcome.waivers().forEach(waiver -> out.println(words(waiver)));
    outcome.problems().forEach(problem -> out.println("! " + problem));
    out.println();
    out.println("Tables: " + Storages.at(planned.plan().out()).describe(""));
    if (planned.pipeline().globView() == GlobView.ON) {
      out.println(
          "  SELECT * FROM read_parquet('%s/conversation/*/*.parquet',"
                  .formatted(Storages.at(planned.plan().out()).describe(""))
              + " hive_partitioning=true, union_by_name=true)");
    }
    out.flush();
  }

  private void printRecords(PrintWriter out) {
    FileLine totals = outcome.totals();
    out.printf(
        Locale.ROOT,
        "%,d conversations audited of %,d records read: %,d rejected, %,d duplicates,"
            + " %,d conflicts, %,d of other dates, %,d too late, %,d out of scope.%n",
        totals.kept(),
        totals.recordsIn(),
        totals.rejected(),
        totals.duplicate(),
        totals.conflict(),
        totals.otherDate(),
        totals.tooLate(),
        totals.outOfScope());
  }

  private void printVendors(PrintWriter out) {
    if (outcome.vendors().isEmpty()) {
      return;
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "%-24s %13s %7s %9s %9s %18s%n",
        "vendor",
        "conversations",
        "score",
        "to review",
        "critical",
        "chat, first reply");
    for (VendorLine vendor : outcome.vendors()) {
      out.printf(
          Locale.ROOT,
          "%-24s %,13d %7s %9s %,9d %18s%n",
          vendor.vendorId() + (vendor.inHouse() ? " (in house)" : ""),
          vendor.conversations(),
          hundredths(vendor.sumScoreBp(), vendor.scored()),
          percent(vendor.flagged(), vendor.conversations()),
          vendor.critical(),
          seconds(vendor.sumFirstResponseMs(), vendor.firstResponses()));
    }
    out.println();
    out.println("Score: share of the philosophy's weight that was kept, in percent, on average.");
  }

  private void printDates(PrintWriter out) {
    for (Fate fate : Fate.values()) {
      long dates =
          outcome.dates().entrySet().stream()
              .filter(date -> date.getKey().startsWith("conversation_date"))
              .map(Map.Entry::getValue)
              .filter(fate::equals)
              .count();
      if (dates > 0) {
        out.printf(Locale.ROOT, "%d %s %s.%n", dates, dates == 1 ? "date" : "dates", words(fate));
      }
    }
  }

  private static String words(WaiverLine waiver) {
    String used =
        waiver.verdicts() == 0
            ? "excused nothing"
            : "excused %d verdicts, %d of them failures"
                .formatted(waiver.verdicts(), waiver.failed());
    return "%s Waiver %s of rule %s (%s): %s; it %s on %s."
        .formatted(
            waiver.expired() || waiver.verdicts() == 0 ? "!" : "-",
            waiver.waiver(),
            waiver.rule(),
            waiver.owner(),
            used,
            waiver.expired() ? "expired" : "expires",
            waiver.expires());
  }

  private static String words(TooLate file) {
    return String.format(
        Locale.ROOT,
        "! %s: %,d %s came too late for a date that is open.",
        file.file(),
        file.records(),
        file.records() == 1 ? "record" : "records");
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case PUBLISHED -> "published";
      case UNCHANGED -> "unchanged: what is published already has the same rows";
      case EMPTY -> "without records";
      case CLOSED -> "closed: left as it is";
      case HELD_BACK -> "held back";
      case LOST -> "not published: another run was first";
    };
  }

  private static String hundredths(long sumBp, long n) {
    return n == 0 ? "-" : String.format(Locale.ROOT, "%.1f", sumBp / (100.0 * n));
  }

  private static String percent(long part, long n) {
    return n == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / n);
  }

  private static String seconds(long sumMs, long n) {
    if (n == 0) {
      return "-";
    }
    long mean = sumMs / n / 1000;
    return mean < 3600
        ? "%d:%02d min".formatted(mean / 60, mean % 60)
        : "%d:%02d h".formatted(mean / 3600, mean / 60 % 60);
  }
}
