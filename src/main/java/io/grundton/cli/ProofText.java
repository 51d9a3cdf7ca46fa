// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.proof.Flip;
import io.grundton.proof.Part;
import io.grundton.proof.Proof;
import io.grundton.proof.RuleTally;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an author reads when the examples of a pack have run. */
final class ProofText {
  private final PrintWriter out;
  private final int minCoverageBp;

  /** Printed to {@code out}; less coverage than the given basis points is told. */
  ProofText(PrintWriter out, int minCoverageBp) {
    this.out = out;
    this.minCoverageBp = minCoverageBp;
  }

  void print(Proof proof) {
    out.println(proof.packId() + " " + proof.version());
    printRules(proof.rules());
    proof.problems().forEach(out::println);
    proof.flips().stream().map(Flip::asProblem).forEach(out::println);
    printSummary(proof);
    printParts(proof);
    out.println();
  }

  private void printRules(List<RuleTally> rules) {
    int width = rules.stream().mapToInt(rule -> rule.ruleId().length()).max().orElse(0);
    String line = "  %-" + Math.max(4, width) + "s %8s %4s %6s %7s%n";
    out.printf(line, "rule", "examples", "todo", "failed", "changed");
    for (RuleTally rule : rules) {
      out.printf(line, rule.ruleId(), rule.examples(), rule.todo(), rule.failed(), rule.flips());
    }
  }

  private void printSummary(Proof proof) {
    int examples = proof.rules().stream().mapToInt(RuleTally::examples).sum();
    int todo = proof.rules().stream().mapToInt(RuleTally::todo).sum();
    out.printf(
        Locale.ROOT,
        "%,d rules, %,d examples and %,d todo: %s; %s.%n",
        proof.rules().size(),
        examples,
        todo,
        proof.problems().isEmpty()
            ? "all come out as they say"
            : "wrong answers: %,d".formatted(proof.problems().size()),
        proof.flips().isEmpty()
            ? "no other writing changes an answer"
            : "answers changed by another writing: %,d".formatted(proof.flips().size()));
  }

  private void printParts(Proof proof) {
    out.printf(
        Locale.ROOT,
        "%,d of %,d alternatives, exceptions, guards and events are exercised by an example"
            + " (%.1f %%)%s%n",
        proof.exercised(),
        proof.parts().size(),
        proof.coverageBp() / 100.0,
        proof.coverageBp() < minCoverageBp
            ? String.format(Locale.ROOT, ", less than %.1f %%.", minCoverageBp / 100.0)
            : ".");
    Map<List<Object>, List<Part>> idle =
        proof.parts().stream()
            .filter(part -> !part.exercised())
            .collect(
                Collectors.groupingBy(
                    part -> List.of(part.owner(), part.kind(), part.phrase(), part.place().line()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    idle.values().forEach(this::printIdle);
  }

  private void printIdle(List<Part> parts) {
    Part first = parts.get(0);
    String texts = parts.stream().map(Part::text).collect(Collectors.joining(", "));
    String what =
        first.phrase().isEmpty()
            ? texts
            : '"' + first.phrase() + '"' + (texts.equals(first.phrase()) ? "" : ": " + texts);
    out.printf("  %s %s, %s %s%n", first.place(), first.owner(), first.kind().code(), what);
  }
}
