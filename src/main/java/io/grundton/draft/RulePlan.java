// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.draft.Clause.Words;
import io.grundton.draft.DraftRule.Kind;
import io.grundton.policy.By;
import io.grundton.policy.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a clause a rule looks for, and which tell when it applies.
 *
 * @param kind whether the category occurs with the rule's words or without
 * @param target the rule's own words
 * @param event what must happen, null for nothing
 * @param anybody what must be said by anybody besides, null for nothing
 * @param leftOut conditions that do not fit into one rule
 */
record RulePlan(
    Kind kind,
    Words target,
    @Nullable Words event,
    @Nullable Words anybody,
    Set<ForeignPart> leftOut) {

  /** The plan for a clause; empty where it has no words. */
  static Optional<RulePlan> of(Clause clause) {
    if (clause.said().isEmpty() && clause.unsaid().isEmpty()) {
      return Optional.empty();
    }
    List<Words> said = new ArrayList<>(clause.said());
    List<Words> unsaid = new ArrayList<>(clause.unsaid());
    Kind kind = unsaid.isEmpty() ? Kind.FORBID : Kind.REQUIRE;
    Words target = kind == Kind.REQUIRE ? unsaid.remove(0) : said.remove(mostTelling(said));
    Words event = said.isEmpty() ? null : said.remove(0);
    Words anybody = null;
    for (Words words : said) {
      if (anybody == null && saidByAnybody(words.saying())) {
        anybody = words;
      }
    }
    if (anybody != null) {
      said.remove(anybody);
    }
    Set<ForeignPart> leftOut = new LinkedHashSet<>(clause.lost());
    said.forEach(words -> leftOut.addAll(words.conditions()));
    unsaid.forEach(words -> leftOut.addAll(words.conditions()));
    return Optional.of(new RulePlan(kind, target, event, anybody, leftOut));
  }

  /** What must have been said where the rule applies. */
  Stream<Words> given() {
    return Stream.of(Optional.ofNullable(event), Optional.ofNullable(anybody))
        .flatMap(Optional::stream);
  }

  /** The conditions that the rule rests on. */
  Set<ForeignPart> used() {
    Set<ForeignPart> used = new LinkedHashSet<>(target.conditions());
    given().forEach(words -> used.addAll(words.conditions()));
    return used;
  }

  /* A finding about what an agent said is worth most: it is what an agent can change. */
  private static int mostTelling(List<Words> said) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).saying().by() != By.CUSTOMER) {
        return i;
      }
    }
    return said.size() - 1;
  }

  private static boolean saidByAnybody(DraftSaying saying) {
    return saying.by() == By.ANY
        && Objects.equals(saying.where(), Where.EVERYWHERE)
        && saying.except().isEmpty();
  }
}
