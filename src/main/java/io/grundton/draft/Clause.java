// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.policy.Condition.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conditions that must all hold for a category: one rule, if a rule can say so.
 *
 * @param said what must be said
 * @param unsaid what must not be said
 * @param facts what must be known of the conversation
 * @param lost conditions that a pack cannot say
 */
record Clause(List<Words> said, List<Words> unsaid, List<Fact> facts, Set<ForeignPart> lost) {
  static final Clause TRUE = new Clause(List.of(), List.of(), List.of(), Set.of());

  Clause {
    said = List.copyOf(said);
    unsaid = List.copyOf(unsaid);
    facts = List.copyOf(facts);
  }

  /** Words, and the conditions that they come from. */
  record Words(Set<ForeignPart> conditions, DraftSaying saying) {
    private Words with(Words other) {
      Set<ForeignPart> both = new LinkedHashSet<>(conditions);
      both.addAll(other.conditions);
      return new Words(both, saying.with(other.saying));
    }
  }

  /** A fact that must be, or must not be, one of these values. */
  record Fact(ForeignPart condition, Subject subject, List<String> values, boolean negated) {}

  /** Both. Words that must not be said become one where they can. */
  Clause and(Clause other) {
    List<Words> moreUnsaid = new ArrayList<>(unsaid);
    other.unsaid.forEach(words -> merge(moreUnsaid, words));
    Set<ForeignPart> allLost = new LinkedHashSet<>(lost);
    allLost.addAll(other.lost);
    return new Clause(joined(said, other.said), moreUnsaid, joined(facts, other.facts), allLost);
  }

  /** Adds a clause that may hold instead of others, as a part of one of them where it can. */
  void joinAlternatives(List<Clause> alternatives) {
    if (saysOneThingOnly()) {
      for (int i = 0; i < alternatives.size(); i++) {
        Clause there = alternatives.get(i);
        if (there.saysOneThingOnly() && there.said.get(0).saying().fits(said.get(0).saying())) {
          Words both = there.said.get(0).with(said.get(0));
          alternatives.set(i, new Clause(List.of(both), List.of(), List.of(), Set.of()));
          return;
        }
      }
    }
    alternatives.add(this);
  }

  private boolean saysOneThingOnly() {
    return said.size() == 1 && unsaid.isEmpty() && facts.isEmpty() && lost.isEmpty();
  }

  private static void merge(List<Words> all, Words words) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).saying().fits(words.saying())) {
        all.set(i, all.get(i).with(words));
        return;
      }
    }
    all.add(words);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
