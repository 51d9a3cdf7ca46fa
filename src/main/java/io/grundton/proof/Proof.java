// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.policy.Example;
import io.grundton.policy.Manuscript;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the examples of a pack prove.
 *
 * @param packId the pack
 * @param version its version
 * @param rules what each rule has, in the pack's order
 * @param problems examples that came out otherwise than they say, by place
 * @param flips examples that came out otherwise in another writing, in the pack's order
 * @param parts what of the pack an example exercises, and what none does, by place
 */
public record Proof(
    String packId,
    String version,
    List<RuleTally> rules,
    List<Problem> problems,
    List<Flip> flips,
    List<Part> parts) {
  private static final int ALL_BP = 10_000;

  public Proof {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
    flips = List.copyOf(flips);
    parts = List.copyOf(parts);
  }

  /** The proof of a pack; its phrases' inflected forms are compared by {@code stemmer}. */
  public static Proof of(Manuscript manuscript, Stemmer stemmer) {
    PolicyPack pack = manuscript.pack();
    CompiledPack compiled = new CompiledPack(pack, stemmer);
    Problems problems = new Problems();
    ExampleCheck.run(compiled, problems);
    Set<Place> failed = places(problems);
    Predicate<Example> sound = sound(problems);
    List<Flip> flips = Masquerade.flips(compiled, sound);
    List<RuleTally> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      List<Example> examples = rule.header().examples();
      int todo = (int) examples.stream().filter(Example::todo).count();
      rules.add(
          new RuleTally(
              rule.header().id(),
              examples.size() - todo,
              todo,
              (int) examples.stream().filter(one -> failed.contains(one.place())).count(),
              (int) flips.stream().filter(f -> f.ruleId().equals(rule.header().id())).count()));
    }
    return new Proof(
        pack.id(),
        pack.version(),
        rules,
        problems.all(),
        flips,
        Coverage.of(manuscript, compiled, sound, stemmer));
  }

  /** The examples that came out as they say: what they show counts. */
  static Predicate<Example> sound(Problems problems) {
    Set<Place> failed = places(problems);
    return example -> !example.todo() && !failed.contains(example.place());
  }

  private static Set<Place> places(Problems problems) {
    return problems.all().stream().map(Problem::place).collect(Collectors.toSet());
  }

  /** Whether every example came out as it says, in every writing. */
  public boolean holds() {
    return problems.isEmpty() && flips.isEmpty();
  }

  /** How many parts an example exercises. */
  public int exercised() {
    return (int) parts.stream().filter(Part::exercised).count();
  }

  /** The share of parts that an example exercises, in basis points, rounded down. */
  public int coverageBp() {
    return parts.isEmpty() ? ALL_BP : (int) ((long) exercised() * ALL_BP / parts.size());
  }
}
