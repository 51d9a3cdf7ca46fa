// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.draft.DraftRule.Kind;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rules of categories. */
public final class Draftsman {
  private final NamedLists lists;
  private final ConversionReport report;
  private final ExampleWriter examples;
  private final Map<DraftSaying, String> events = new LinkedHashMap<>();
  private final List<DraftRule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** With the lists that the categories' phrases use, and where losses are told. */
  public Draftsman(NamedLists lists, ConversionReport report, Stemmer stemmer) {
    this.lists = lists;
    this.report = report;
    this.examples = new ExampleWriter(lists, stemmer);
  }

  /** The pack with a rule, or more, for each category that can be said. */
  public DraftPack draft(
      String id, @Nullable String language, String principle, List<Category> categories) {
    for (Category category : categories) {
      add(new LanguageChoice(language, report).in(category));
    }
    Map<String, DraftSaying> named = new LinkedHashMap<>();
    events.forEach((saying, name) -> named.put(name, saying));
    return new DraftPack(
        id,
        language,
        principle,
        "Imported rules, which only report: nothing is judged until somebody says what is good.",
        lists.byName(),
        named,
        rules);
  }

  private void add(Category category) {
    Optional<List<Clause>> clauses = Clauses.of(category.formula());
    if (clauses.isEmpty()) {
      report.tell(
          Loss.COMBINATION,
          category.part(),
          "its conditions come down to more than %d alternatives, which is no rule to read"
              .formatted(Clauses.MAX));
      return;
    }
    for (Clause clause : clauses.get()) {
      add(category, clause);
    }
  }

  private void add(Category category, Clause clause) {
    Optional<RulePlan> planned = RulePlan.of(clause);
    if (planned.isEmpty()) {
      clause
          .facts()
          .forEach(
              fact ->
                  report.tell(
                      Loss.COMBINATION,
                      fact.condition(),
                      "a rule needs words; this condition stands without any"));
      return;
    }
    RulePlan plan = planned.get();
    Optional<WhenDraft> when = WhenDraft.of(category.channel(), clause.facts());
    if (when.isEmpty()) {
      report.tell(
          Loss.COMBINATION, category.part(), "its conditions ask one fact for two values at once");
      return;
    }
    Optional<ExampleWriter.Turns> turns =
        examples.turns(plan.target().saying(), plan.given().map(Clause.Words::saying).toList());
    if (turns.isEmpty()) {
      report.tell(
          Loss.COMBINATION,
          category.part(),
          "no example can show a rule whose words are all said where it begins to apply");
      return;
    }
    String id = freshId(category.name());
    List<String> notes = leftOut(plan.leftOut(), id, category);
    plan.used().forEach(report::converted);
    clause.facts().forEach(fact -> report.converted(fact.condition()));
    rules.add(rule(id, category, plan, when.get(), turns.get(), notes));
  }

  private DraftRule rule(
      String id,
      Category category,
      RulePlan plan,
      WhenDraft when,
      ExampleWriter.Turns turns,
      List<String> notes) {
    boolean forbids = plan.kind() == Kind.FORBID;
    return new DraftRule(
        id,
        plan.kind(),
        "The category '%s' of %s occurs where this is %s."
            .formatted(category.name(), category.product(), forbids ? "said" : "not said"),
        notes,
        plan.target().saying(),
        when.when(),
        plan.event() == null ? null : eventName(plan.event().saying(), id),
        plan.anybody() == null ? List.of() : plan.anybody().saying().phrases(),
        when.given(),
        forbids ? turns.said() : turns.unsaid(),
        forbids ? turns.unsaid() : turns.said());
  }

  private List<String> leftOut(Set<ForeignPart> parts, String id, Category category) {
    List<String> notes = new ArrayList<>();
    for (ForeignPart part : parts) {
      notes.add("Wider than the original: without its condition " + part + ".");
      report.tell(
          Loss.COMBINATION,
          part,
          "rule '%s' does without this condition, so it is wider than '%s'"
              .formatted(id, category.name()));
    }
    return notes;
  }

  private String eventName(DraftSaying saying, String ruleId) {
    return events.computeIfAbsent(saying, key -> ruleId + "-given");
  }

  private String freshId(String name) {
    String slug = NamedLists.slug(name, '-');
    String id = slug;
    for (int number = 2; !ids.add(id); number++) {
      id = slug + "-" + number;
    }
    return id;
  }
}
