// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a formula into clauses of which any may hold. */
final class Clauses {
  /** More than this is no rule that a person would read. */
  static final int MAX = 64;

  private Clauses() {}

  /** The clauses; empty where there would be more than {@link #MAX}. */
  static Optional<List<Clause>> of(Formula formula) {
    return of(formula, false);
  }

  private static Optional<List<Clause>> of(Formula formula, boolean negated) {
    if (formula instanceof Formula.Not not) {
      return of(not.part(), !negated);
    }
    if (formula instanceof Formula.All all) {
      return negated ? any(all.parts(), true) : all(all.parts(), false);
    }
    if (formula instanceof Formula.Any any) {
      return negated ? all(any.parts(), true) : any(any.parts(), false);
    }
    return Optional.of(List.of(leaf(formula, negated)));
  }

  private static Clause leaf(Formula formula, boolean negated) {
    if (formula instanceof Formula.Said said) {
      List<Clause.Words> words = List.of(new Clause.Words(Set.of(said.condition()), said.saying()));
      return negated
          ? new Clause(List.of(), words, List.of(), Set.of())
          : new Clause(words, List.of(), List.of(), Set.of());
    }
    if (formula instanceof Formula.Known known) {
      Clause.Fact fact =
          new Clause.Fact(known.condition(), known.subject(), known.values(), negated);
      return new Clause(List.of(), List.of(), List.of(fact), Set.of());
    }
    ForeignPart lost = ((Formula.Unsaid) formula).condition();
    return new Clause(List.of(), List.of(), List.of(), Set.of(lost));
  }

  private static Optional<List<Clause>> any(List<Formula> parts, boolean negated) {
    List<Clause> alternatives = new ArrayList<>();
    for (Formula part : parts) {
      Optional<List<Clause>> clauses = of(part, negated);
      if (clauses.isEmpty()) {
        return clauses;
      }
      clauses.get().forEach(clause -> clause.joinAlternatives(alternatives));
      if (alternatives.size() > MAX) {
        return Optional.empty();
      }
    }
    return Optional.of(alternatives);
  }

  private static Optional<List<Clause>> all(List<Formula> parts, boolean negated) {
    List<Clause> product = List.of(Clause.TRUE);
    for (Formula part : parts) {
      Optional<List<Clause>> clauses = of(part, negated);
      if (clauses.isEmpty() || clauses.get().size() * product.size() > MAX) {
        return Optional.empty();
      }
      List<Clause> next = new ArrayList<>();
      for (Clause clause : product) {
        clauses.get().forEach(other -> next.add(clause.and(other)));
      }
      product = next;
    }
    return Optional.of(product);
  }
}
