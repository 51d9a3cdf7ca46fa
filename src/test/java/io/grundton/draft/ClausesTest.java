// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.draft.Formula.All;
import io.grundton.draft.Formula.Any;
import io.grundton.draft.Formula.Known;
import io.grundton.draft.Formula.Not;
import io.grundton.draft.Formula.Said;
import io.grundton.draft.Formula.Unsaid;
import io.grundton.policy.By;
import io.grundton.policy.Condition.Subject;
import io.grundton.policy.Where;
import io.grundton.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ClausesTest {
  private static final long SEED = 20_261_126L;

  @Test
  void wordsOfOneSpeakerOfWhichAnyIsEnoughAreOneSaying() {
    assertThat(shown(new Any(List.of(agent("a"), customer("b"), agent("c"), agent("a")))))
        .containsExactly("agent[a, c]", "customer[b]");
  }

  @Test
  void wordsThatMustAllBeMissingAreOneSaying() {
    assertThat(shown(new Not(new Any(List.of(agent("a"), agent("c"), customer("b"))))))
        .containsExactly("!agent[a, c] !customer[b]");
    assertThat(shown(new Not(new All(List.of(agent("a"), agent("c"))))))
        .containsExactly("!agent[a]", "!agent[c]");
  }

  @Test
  void conditionsThatMustAllHoldMultiply() {
    Formula either = new Any(List.of(agent("a"), customer("b")));
    assertThat(shown(new All(List.of(either, queue("x"), new Not(queue("y")), customer("c")))))
        .containsExactly(
            "agent[a] customer[c] QUEUE[x] !QUEUE[y]",
            "customer[b] customer[c] QUEUE[x] !QUEUE[y]");
  }

  @Test
  void whatCannotBeSaidStaysVisible() {
    assertThat(shown(new All(List.of(agent("a"), new Unsaid(part("lost"))))))
        .containsExactly("agent[a] lost");
    assertThat(shown(new Any(List.of(agent("a"), new Unsaid(part("lost"))))))
        .containsExactly("agent[a]", "lost");
  }

  @Test
  void aFormulaThatComesDownToTooMuchIsRefused() {
    List<Formula> factors = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      factors.add(new Any(List.of(agent("a" + i), customer("b" + i))));
    }
    assertThat(Clauses.of(new All(factors.subList(0, 6))).orElseThrow()).hasSize(64);
    assertThat(Clauses.of(new All(factors))).isEmpty();
    assertThat(Clauses.of(new Not(new Not(new All(factors))))).isEmpty();
    assertThat(Clauses.of(new Any(List.of(new All(factors))))).isEmpty();
    List<Formula> many = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      many.add(new Not(agent("a" + i)));
    }
    assertThat(Clauses.of(new Any(many))).isEmpty();
  }

  @Test
  void clausesHoldExactlyWhereTheirFormulaHolds() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      Formula formula = formula(random, 3);
      List<Clause> clauses = Clauses.of(formula).orElse(List.of());
      if (Clauses.of(formula).isPresent()) {
        for (int world = 0; world < 16; world++) {
          boolean any = false;
          for (Clause clause : clauses) {
            any |= holds(clause, world);
          }
          assertThat(any).as("%s in %d", formula, world).isEqualTo(holds(formula, world));
        }
      }
    }
  }

  private static Formula formula(Random random, int depth) {
    int kind = depth == 0 ? 3 : random.nextInt(5);
    if (kind == 0) {
      return new Not(formula(random, depth - 1));
    }
    if (kind < 3) {
      List<Formula> parts = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        parts.add(formula(random, depth - 1));
      }
      return kind == 1 ? new All(parts) : new Any(parts);
    }
    String word = String.valueOf(random.nextInt(4));
    return random.nextBoolean() ? agent(word) : customer(word);
  }

  /* In a world the agent says the words of its bits, the customer all others. */
  private static boolean said(DraftSaying saying, int world) {
    return saying.say().stream()
        .anyMatch(
            phrase ->
                ((world >> Integer.parseInt(phrase.text())) & 1)
                    == (saying.by() == By.AGENT ? 1 : 0));
  }

  private static boolean holds(Clause clause, int world) {
    return clause.said().stream().allMatch(words -> said(words.saying(), world))
        && clause.unsaid().stream().noneMatch(words -> said(words.saying(), world));
  }

  private static boolean holds(Formula formula, int world) {
    if (formula instanceof Not not) {
      return !holds(not.part(), world);
    }
    if (formula instanceof All all) {
      return all.parts().stream().allMatch(part -> holds(part, world));
    }
    if (formula instanceof Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, world));
    }
    return said(((Said) formula).saying(), world);
  }

  private static List<String> shown(Formula formula) {
    return Clauses.of(formula).orElseThrow().stream().map(ClausesTest::shown).toList();
  }

  private static String shown(Clause clause) {
    List<String> parts = new ArrayList<>();
    clause.said().forEach(words -> parts.add(shown(words)));
    clause.unsaid().forEach(words -> parts.add("!" + shown(words)));
    clause
        .facts()
        .forEach(fact -> parts.add((fact.negated() ? "!" : "") + fact.subject() + fact.values()));
    clause.lost().forEach(part -> parts.add(part.pointer()));
    return String.join(" ", parts);
  }

  private static String shown(Clause.Words words) {
    Set<String> conditions =
        words.conditions().stream().map(ForeignPart::pointer).collect(Collectors.toSet());
    assertThat(conditions).containsAll(words.saying().phrases());
    return words.saying().by().code() + words.saying().phrases();
  }

  static Said agent(String phrase) {
    return said(phrase, By.AGENT);
  }

  static Said customer(String phrase) {
    return said(phrase, By.CUSTOMER);
  }

  static Said said(String phrase, By by) {
    DraftSaying saying =
        new DraftSaying(by, Where.EVERYWHERE, List.of(new DraftPhrase(phrase, phrase)), List.of());
    return new Said(part(phrase), saying, null);
  }

  static Known queue(String value) {
    return new Known(part("queue " + value), Subject.QUEUE, List.of(value));
  }

  static ForeignPart part(String pointer) {
    return new ForeignPart(new Place("x.json", 1, 1), pointer);
  }
}
