// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Example;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs the examples of a pack: every rule must have one that passes and one that fails, and every
 * example must come out as it says. A pack that fails its own examples is not used.
 */
public final class ExampleCheck {
  private ExampleCheck() {}

  /** Runs all examples; what is wrong is added to {@code problems}. */
  public static void run(CompiledPack compiled, Problems problems) {
    PolicyPack pack = compiled.pack();
    Rehearsal rehearsal = new Rehearsal(compiled);
    for (Rule rule : pack.rules()) {
      requireBoth(rule, problems);
      for (Example example : rule.header().examples()) {
        check(compiled, rehearsal, rule, example, problems);
      }
    }
  }

  private static void requireBoth(Rule rule, Problems problems) {
    for (Status status : List.of(Status.PASS, Status.FAIL)) {
      boolean shown =
          rule.header().examples().stream()
              .anyMatch(example -> example.expected() == status && !example.todo());
      if (!shown) {
        problems.add(
            rule.header().place(),
            "P201",
            "rule '%s' must have an example that %s, but has none"
                .formatted(rule.header().id(), status == Status.PASS ? "passes" : "fails"));
      }
    }
  }

  private static void check(
      CompiledPack compiled, Rehearsal rehearsal, Rule rule, Example example, Problems problems) {
    boolean channelExists = existing("channel", Channel.class, example, problems);
    boolean outcomeExists = existing("outcome", Outcome.class, example, problems);
    boolean labelsExist = existingLabels(compiled.labels(), example, problems);
    if (!channelExists || !outcomeExists || !labelsExist) {
      return;
    }
    Conversation conversation = rehearsal.conversation(example);
    Rehearsal.Answer answer = rehearsal.play(rule, example, conversation, Trace.NONE);
    Status status = answer.status();
    List<Finding> findings = answer.findings();
    boolean asExpected = status == example.expected();
    if (example.todo()) {
      if (asExpected) {
        problems.add(
            example.place(),
            "P204",
            "rule '%s' answers this todo example as wished: make it an example"
                .formatted(rule.header().id()));
      }
    } else if (!asExpected) {
      problems.add(
          example.place(),
          "P202",
          "rule '%s' must answer this example with %s, but answered %s%s"
              .formatted(
                  rule.header().id(),
                  example.expected().code(),
                  status.code(),
                  evidence(conversation, findings)));
    } else if (example.at() != null && !evidenceAt(example.at(), conversation, findings)) {
      problems.add(
          example.place(),
          "P203",
          "rule '%s' must give its evidence at %s, but gave%s"
              .formatted(
                  rule.header().id(), describe(example.at()), evidence(conversation, findings)));
    }
  }

  private static boolean evidenceAt(
      Example.At at, Conversation conversation, List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                at instanceof Example.At.Text text
                    ? text.text().equals(quote(conversation, finding.evidence()))
                    : ((Example.At.InTurn) at).turn() == turn(finding.evidence()));
  }

  private static int turn(Evidence evidence) {
    return evidence instanceof Evidence.Presence presence
        ? presence.span().turn()
        : ((Evidence.Absence) evidence).toTurn();
  }

  private static @Nullable String quote(Conversation conversation, Evidence evidence) {
    if (evidence instanceof Evidence.Presence presence) {
      Evidence.Span span = presence.span();
      return conversation.turns().get(span.turn() - 1).text().substring(span.start(), span.end());
    }
    return null;
  }

  private static String describe(Example.At at) {
    return at instanceof Example.At.Text text
        ? "'" + text.text() + "'"
        : "turn " + ((Example.At.InTurn) at).turn();
  }

  private static String evidence(Conversation conversation, List<Finding> findings) {
    if (findings.isEmpty()) {
      return " no evidence";
    }
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String quote = quote(conversation, finding.evidence());
      text.append(" turn ").append(turn(finding.evidence()));
      if (quote != null) {
        text.append(" '").append(quote).append('\'');
      }
    }
    return text.toString();
  }

  private static boolean existingLabels(LabelIndex labels, Example example, Problems problems) {
    boolean all = true;
    for (String label : new TreeSet<>(example.labels().keySet())) {
      if (!labels.labels().contains(label)) {
        problems.add(
            example.place(),
            "P205",
            "labels must be among %s, but one was '%s'%s"
                .formatted(labels.labels(), label, Suggestion.hint(label, labels.labels())));
        all = false;
      }
    }
    return all;
  }

  private static <E extends Enum<E>> boolean existing(
      String key, Class<E> type, Example example, Problems problems) {
    String given = example.given().get(key);
    List<String> codes =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    if (given == null || codes.contains(given)) {
      return true;
    }
    problems.add(
        example.place(),
        "P205",
        "%s must be one of %s, but was '%s'%s"
            .formatted(key, codes, given, Suggestion.hint(given, codes)));
    return false;
  }
}
