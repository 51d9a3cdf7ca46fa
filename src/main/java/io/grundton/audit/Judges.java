// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.By;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.CountRule;
import io.grundton.policy.Event;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PreferRule;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.policy.Scope;
import io.grundton.policy.SequenceRule;
import java.util.Map;
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
          RespondRule.class, (judges, rule) -> judges.respond((RespondRule) rule));

  private final SayingIndex sayings;

  Judges(SayingIndex sayings) {
    this.sayings = sayings;
  }

  /** The judge of a rule; its sayings are added to the index. */
  Judge of(Rule rule) {
    BiFunction<Judges, Rule, Judge> kind = BY_KIND.get(rule.getClass());
    if (kind == null) {
      throw new IllegalStateException("no judge for rules of kind " + rule.kind());
    }
    return kind.apply(this, rule);
  }

  /** An event with its saying added to the index. */
  NumberedEvent event(Event event) {
    return new NumberedEvent(event, sayings.add(event.saying(), event.by()));
  }

  private @Nullable NumberedEvent optional(@Nullable Event event) {
    return event == null ? null : event(event);
  }

  private int saying(Saying saying, By by) {
    return sayings.add(saying, by);
  }

  private Windows windows(Scope scope, By by) {
    return new Windows(scope, by, optional(scope.after()), optional(scope.before()));
  }

  private Judge forbid(ForbidRule rule) {
    return unwanted(rule.header().by(), rule.saying(), rule.scope());
  }

  private Judge prefer(PreferRule rule) {
    return unwanted(rule.header().by(), rule.saying(), rule.scope());
  }

  private Judge unwanted(By by, Saying saying, Scope scope) {
    return new ForbidJudge(windows(scope, by), saying(saying, by), scope.after() != null);
  }

  private Judge require(RequireRule rule) {
    return new RequireJudge(windows(rule.scope(), rule.wanted().by()), event(rule.wanted()));
  }

  private Judge sequence(SequenceRule rule) {
    return new SequenceJudge(rule, rule.steps().stream().map(this::event).toList());
  }

  private Judge consistent(ConsistentRule rule) {
    Saying forms = new Saying(Addressed.phrases(), rule.except(), rule.guards());
    return new ConsistentJudge(rule, saying(forms, rule.header().by()), saying(forms, By.CUSTOMER));
  }

  private Judge count(CountRule rule) {
    return new CountJudge(rule, saying(rule.saying(), rule.header().by()));
  }

  private Judge respond(RespondRule rule) {
    return new RespondJudge(rule, optional(rule.after()));
  }
}
