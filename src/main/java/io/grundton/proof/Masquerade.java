// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.Rehearsal;
import io.grundton.audit.Step;
import io.grundton.audit.Trace;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Condition;
import io.grundton.policy.Example;
import io.grundton.policy.Rule;
import io.grundton.transcript.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plays every example again in disguise: what is said stays the same, so the rule must answer the
 * same. Rules that read letters as written are excused where letters change, rules with regular
 * expressions from all writings, rules that measure the conversation where turns are added.
 */
final class Masquerade {
  private final CompiledPack compiled;
  private final Rehearsal rehearsal;
  private final List<Flip> flips = new ArrayList<>();

  private Masquerade(CompiledPack compiled) {
    this.compiled = compiled;
    this.rehearsal = new Rehearsal(compiled);
  }

  /** The flips of all rules, in the pack's order; {@code sound} says which examples are played. */
  static List<Flip> flips(CompiledPack compiled, Predicate<Example> sound) {
    Masquerade masquerade = new Masquerade(compiled);
    for (Rule rule : compiled.pack().rules()) {
      for (Example example : rule.header().examples()) {
        if (sound.test(example) && !example.turns().isEmpty()) {
          masquerade.play(rule, example);
        }
      }
    }
    return List.copyOf(masquerade.flips);
  }

  private void play(Rule rule, Example example) {
    Conversation written = rehearsal.conversation(example);
    List<Step.Opened> windows = new ArrayList<>();
    Rehearsal.Answer answer =
        rehearsal.play(rule, example, written, step -> addWindow(step, windows));
    boolean readsLetters = readsLetters(rule);
    boolean readsSigns = phrases(rule).anyMatch(Phrase::isRegex);
    for (Disguise disguise : readsSigns ? List.<Disguise>of() : Disguise.ALL) {
      if (!readsLetters || !disguise.rewritesLetters()) {
        Conversation disguised = disguise.of(written);
        if (!disguised.equals(written)) {
          compare(rule, example, answer, disguised, disguise.name());
        }
      }
    }
    if (!countsAllTurns(rule)) {
      Conversation noted = Aside.noteBefore(written);
      compare(rule, example, answer, noted, "after a note among colleagues");
      Conversation closed = Aside.systemAfter(written);
      compare(rule, example, answer, closed, "before a word of the system");
      playOutside(rule, example, written, windows, answer);
    }
  }

  /* Only the windows themselves can tell that a turn stands outside of them. */
  private void playOutside(
      Rule rule,
      Example example,
      Conversation written,
      List<Step.Opened> windows,
      Rehearsal.Answer answer) {
    Conversation longer = Aside.agentAfter(written);
    List<Step.Opened> again = new ArrayList<>();
    rehearsal.play(rule, example, longer, step -> addWindow(step, again));
    boolean outside =
        !windows.isEmpty()
            && windows.equals(again)
            && windows.stream().allMatch(window -> window.closing() < written.turns().size());
    if (outside) {
      compare(rule, example, answer, longer, "before a turn outside its windows");
    }
  }

  private static void addWindow(Step step, List<Step.Opened> windows) {
    if (step instanceof Step.Opened opened) {
      windows.add(opened);
    }
  }

  private void compare(
      Rule rule, Example example, Rehearsal.Answer before, Conversation changed, String change) {
    Rehearsal.Answer after = rehearsal.play(rule, example, changed, Trace.NONE);
    if (after.status() != before.status() || after.findings().size() != before.findings().size()) {
      flips.add(new Flip(example.place(), rule.header().id(), change, shown(before), shown(after)));
    }
  }

  private static String shown(Rehearsal.Answer answer) {
    int findings = answer.findings().size();
    return answer.status().code() + (findings > 1 ? " and %d findings".formatted(findings) : "");
  }

  private boolean readsLetters(Rule rule) {
    return rule.readsLettersAsWritten() || phrases(rule).anyMatch(Phrase::readsLettersAsWritten);
  }

  private Stream<Phrase> phrases(Rule rule) {
    return compiled.listening(rule).stream()
        .flatMap(one -> Stream.concat(one.saying().say().stream(), one.saying().except().stream()));
  }

  private static boolean countsAllTurns(Rule rule) {
    return rule.header().when().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Measures
                    || condition instanceof Condition.MeasuresNot);
  }
}
