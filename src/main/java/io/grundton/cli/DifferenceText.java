// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.proof.Difference;
import io.grundton.proof.RuleChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a quality lead reads before a new version of a pack goes live. */
final class DifferenceText {
  private final PrintWriter out;

  /** Printed to {@code out}. */
  DifferenceText(PrintWriter out) {
    this.out = out;
  }

  void print(Difference difference) {
    out.printf(
        Locale.ROOT,
        "%s %s -> %s %s over %,d conversations%n",
        difference.before().packId(),
        difference.before().version(),
        difference.after().packId(),
        difference.after().version(),
        difference.conversations());
    printRules(difference.rules());
    printFindings(difference.findings());
    printVendors(difference);
  }

  private void printRules(List<RuleChange> changes) {
    out.println();
    out.println(changes.isEmpty() ? "No rule differs." : "Rules:");
    for (RuleChange change : changes) {
      String sign =
          switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
          };
      String parts = change.parts().isEmpty() ? "" : ": " + String.join(", ", change.parts());
      out.println("  " + sign + " " + change.ruleId() + parts);
    }
  }

  private void printFindings(List<Difference.OfRule> rules) {
    out.println();
    if (rules.isEmpty()) {
      out.println("No finding is gained or lost.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "Findings: %,d gained, %,d lost%n",
        rules.stream().mapToLong(Difference.OfRule::gained).sum(),
        rules.stream().mapToLong(Difference.OfRule::lost).sum());
    for (Difference.OfRule rule : rules) {
      out.printf(
          Locale.ROOT, "  %s: %,d gained, %,d lost%n", rule.ruleId(), rule.gained(), rule.lost());
      printSome("+", rule.someGained(), rule.gained());
      printSome("-", rule.someLost(), rule.lost());
    }
  }

  private void printSome(String sign, List<Difference.Shown> some, long all) {
    for (Difference.Shown shown : some) {
      String what =
          shown.quote() == null
              ? "not by then"
              : "\"%s\" by %s"
                  .formatted(
                      shown.quote(),
                      shown.pattern() == null ? "its label" : '"' + shown.pattern() + '"');
      String trigger =
          shown.trigger() == null
              ? ""
              : ", after turn %d \"%s\"".formatted(shown.triggerTurn(), shown.trigger());
      String status = shown.status().equals("fail") ? "" : shown.status() + ": ";
      out.printf(
          "    %s %s turn %d %s%s%s%n",
          sign, shown.conversation(), shown.turn(), status, what, trigger);
    }
    if (all > some.size()) {
      out.printf(Locale.ROOT, "    %s and %,d more%n", sign, all - some.size());
    }
  }

  private void printVendors(Difference difference) {
    out.println();
    out.printf(Locale.ROOT, "Scores: other in %,d conversations%n", difference.rescored());
    out.printf(
        "  %-24s %13s %13s %12s %12s %11s %7s%n",
        "vendor",
        "conversations",
        "scored before",
        "scored after",
        "score before",
        "score after",
        "change");
    for (Difference.OfVendor vendor : difference.vendors()) {
      Long before = vendor.meanBeforeBp();
      Long after = vendor.meanAfterBp();
      out.printf(
          Locale.ROOT,
          "  %-24s %,13d %,13d %,12d %12s %11s %7s%n",
          vendor.vendorId(),
          vendor.conversations(),
          vendor.scoredBefore(),
          vendor.scoredAfter(),
          percent(before),
          percent(after),
          before == null || after == null
              ? "-"
              : String.format(Locale.ROOT, "%+.2f", (after - before) / 100.0));
    }
  }

  private static String percent(@Nullable Long basisPoints) {
    return basisPoints == null ? "-" : String.format(Locale.ROOT, "%.2f", basisPoints / 100.0);
  }
}
