// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.ClassifyRule;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.CountRule;
import io.grundton.policy.Event;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.PreferRule;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.policy.Scope;
import io.grundton.policy.SequenceRule;
import io.grundton.policy.Where;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which judge judges which kind of rule: a new kind is a new line. */
final class Judges {
  private static final Map<Class<? extends Rule>, BiFunction<Judges, Rule, Judge>> BY_KIND =
      Map.of(
          ForbidRule.class, (judges, rule) -> judges.forbid((ForbidRule) rule),
          RequireRule.class, (judges, rule) -> judges.require((RequireRule) rule),
          PreferRule.class, (judges, rule) -> judges.prefer((PreferRule) rule),
          SequenceRule.class, (judges, rule) -> judges.sequence((SequenceRule) rule),
          ConsistentRule.class, (judges, rule) -> judges.consistent((ConsistentRule) rule),
          CountRule.class, (judges, rule) -> judges.count((CountRule) rule),
          RespondRule.class, (judges, rule) -> judges.respond((RespondRule) rule),
          ClassifyRule.class, (judges, rule) -> judges.classify((ClassifyRule) rule));

  private final SayingIndex sayings;
  private final LabelIndex labels;

  Judges(SayingIndex sayings, LabelIndex labels) {
    this.sayings = sayings;
    this.labels = labels;
  }

  /** The judge of a rule; its sayings are added to the index. */
  Judge of(Rule rule) {
    BiFunction<Judges, Rule, Judge> kind = BY_KIND.get(rule.getClass());
    if (kind == null) {
      throw new IllegalStateException("no judge for rules of kind " + rule.kind());
    }
    return kind.apply(this, rule);
  }

  /** An event with its words and its label added to the indexes. */
  NumberedEvent event(Event event) {
    return numbered(event, sayings.add(event));
  }

  /** The same of an event that must occur. */
  private NumberedEvent required(Event event) {
    return numbered(event, sayings.addRequired(event));
  }

  private NumberedEvent numbered(Event event, int saying) {
    LabelCondition label = event.orLabel();
    return new NumberedEvent(event, saying, label == null ? null : labels.add(label, event.by()));
  }

  /** What a rule itself looks for, as an event anywhere in the turns of its {@link By}. */
  private static Event words(Rule rule, Saying saying) {
    return new Event(rule.header().id(), rule.header().by(), Where.EVERYWHERE, saying);
  }

  private @Nullable NumberedEvent optional(@Nullable Event event) {
    return event == null ? null : event(event);
  }

  private Windows windows(Scope scope, By by) {
    return new Windows(scope, by, optional(scope.after()), optional(scope.before()));
  }

  private Judge forbid(ForbidRule rule) {
    return unwanted(rule, rule.saying(), rule.scope());
  }

  private Judge prefer(PreferRule rule) {
    return unwanted(rule, rule.saying(), rule.scope());
  }

  private Judge unwanted(Rule rule, Saying saying, Scope scope) {
    return new ForbidJudge(windows(scope, rule.header().by()), event(words(rule, saying)));
  }

  private Judge require(RequireRule rule) {
    return new RequireJudge(windows(rule.scope(), rule.wanted().by()), required(rule.wanted()));
  }

  private Judge sequence(SequenceRule rule) {
    return new SequenceJudge(rule, rule.steps().stream().map(this::event).toList());
  }

  private Judge consistent(ConsistentRule rule) {
    Saying forms = new Saying(Addressed.phrases(), rule.except(), rule.guards());
    return new ConsistentJudge(
        rule, sayings.add(forms, rule.header().by()), sayings.add(forms, By.CUSTOMER));
  }

  private Judge count(CountRule rule) {
    return new CountJudge(rule, required(words(rule, rule.saying())));
  }

  private Judge respond(RespondRule rule) {
    return new RespondJudge(rule, optional(rule.after()));
  }

  private Judge classify(ClassifyRule rule) {
    By by = rule.header().by();
    Windows windows = windows(rule.scope(), by);
    NumberedEvent labelled =
        event(
            new Event(
                rule.header().id(),
                by,
                Where.EVERYWHERE,
                new Saying(List.of(), List.of(), Set.of()),
                rule.label()));
    return rule.demand() == ClassifyRule.Demand.ABSENT
        ? new ForbidJudge(windows, labelled)
        : new RequireJudge(windows, labelled);
  }
}
