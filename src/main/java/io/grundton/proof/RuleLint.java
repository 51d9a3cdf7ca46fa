// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Event;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.PreferRule;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
import io.grundton.transcript.Channel;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rules that can never apply, and failures that leave an agent without advice. */
final class RuleLint {
  private RuleLint() {}

  static void check(Rule rule, PolicyPack pack, List<Flaw> flaws) {
    String never = whyNever(rule, pack);
    if (never != null) {
      flaws.add(
          new Flaw(
              rule.header().place(),
              Flaw.Kind.NEVER_APPLIES,
              "rule '%s' can never apply: %s".formatted(rule.header().id(), never)));
    }
    if (rule instanceof RequireRule && rule.header().suggestion() == null) {
      flaws.add(
          new Flaw(
              rule.header().place(),
              Flaw.Kind.NO_SUGGESTION,
              "rule '%s' requires words and should suggest some: give it 'suggest'"
                  .formatted(rule.header().id())));
    }
  }

  private static @Nullable String whyNever(Rule rule, PolicyPack pack) {
    Map<Condition.Subject, Set<String>> allowed = new EnumMap<>(Condition.Subject.class);
    for (Condition condition : rule.header().when()) {
      if (condition instanceof Condition.Is is && is.subject() != Condition.Subject.TAG) {
        allowed.merge(is.subject(), is.values(), RuleLint::common);
      }
    }
    for (Condition condition : rule.header().when()) {
      if (condition instanceof Condition.IsNot isNot) {
        allowed.computeIfPresent(
            isNot.subject(),
            (subject, values) ->
                values.stream()
                    .filter(value -> !isNot.values().contains(value))
                    .collect(Collectors.toSet()));
      }
    }
    if (allowed.values().stream().anyMatch(Set::isEmpty)) {
      return "its conditions exclude each other";
    }
    Set<String> languages = allowed.get(Condition.Subject.LANGUAGE);
    if (languages != null && pack.language() != null && !languages.contains(pack.language())) {
      return "it is for another language than the pack's, '%s'".formatted(pack.language());
    }
    Set<String> channels = allowed.get(Condition.Subject.CHANNEL);
    if (channels != null && rule instanceof RespondRule respond) {
      Set<String> timed =
          respond.within().keySet().stream().map(Channel::code).collect(Collectors.toSet());
      if (common(timed, channels).isEmpty()) {
        return "it has no time for the channels that it is for";
      }
    }
    Scope scope = scope(rule);
    return scope == null ? null : whyNever(scope, rule.header().by());
  }

  /* Turns of the same speakers are counted alike, so that places can be compared. */
  private static @Nullable String whyNever(Scope scope, By by) {
    Event after = scope.after();
    if (after != null && after.by() == by && earliest(after.where()) > latest(scope.where())) {
      return "its 'where' is over before the event '%s' may happen".formatted(after.name());
    }
    Event before = scope.before();
    if (before != null && before.by() == by && earliest(scope.where()) > latest(before.where())) {
      return "its 'where' begins after the event '%s' may happen".formatted(before.name());
    }
    return null;
  }

  private static @Nullable Scope scope(Rule rule) {
    if (rule instanceof ForbidRule forbid) {
      return forbid.scope();
    }
    if (rule instanceof PreferRule prefer) {
      return prefer.scope();
    }
    return rule instanceof RequireRule require ? require.scope() : null;
  }

  private static int earliest(Where where) {
    return where instanceof Where.At at ? at.turn() : 1;
  }

  private static int latest(Where where) {
    if (where instanceof Where.At at) {
      return at.turn();
    }
    return where instanceof Where.First first && first.unit() == Where.Unit.TURNS
        ? first.length()
        : Integer.MAX_VALUE;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
