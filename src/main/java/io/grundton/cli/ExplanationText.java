// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.audit.Audit;
import io.grundton.audit.Evidence;
import io.grundton.audit.Finding;
import io.grundton.audit.Listening;
import io.grundton.audit.Participant;
import io.grundton.audit.Reason;
import io.grundton.audit.Step;
import io.grundton.audit.Verdict;
import io.grundton.policy.Event;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Status;
import io.grundton.proof.Explanation;
import io.grundton.proof.Quotes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in plain words why rules answered as they did. */
final class ExplanationText {
  private final PrintWriter out;
  private final Audit audit;
  private final Quotes quotes;

  /** Printed to {@code out}. */
  ExplanationText(PrintWriter out, Audit audit) {
    this.out = out;
    this.audit = audit;
    this.quotes = new Quotes(audit.conversation());
  }

  void printHead() {
    PolicyPack pack = audit.pack();
    out.printf(
        Locale.ROOT,
        "Conversation %s of %s (key %s), %s, %s, %d turns, %s%n",
        audit.conversation().conversationId(),
        audit.conversation().sourceId(),
        audit.key(),
        audit.conversation().channel().code(),
        audit.date(),
        audit.conversation().turns().size(),
        pack == null ? "no pack is meant for it" : "against " + pack.id() + " " + pack.version());
  }

  /** One line for a rule, and one for each finding. */
  void printShort(Explanation.OfRule rule) {
    out.printf(
        "  %-14s %s%s%n",
        rule.status().code(),
        rule.rule().header().id(),
        reasons(rule.verdicts()) + waivers(rule.verdicts()));
    rule.findings().forEach(finding -> out.println("                 " + evidence(finding)));
  }

  /** All that led to a rule's answer. */
  void printWhole(Explanation.OfRule rule) {
    RuleHeader header = rule.rule().header();
    out.println();
    out.printf(
        "Rule %s (%s, %s, %s): %s%n",
        header.id(),
        rule.rule().kind(),
        header.severity().code(),
        header.standing().code(),
        rule.status().code());
    out.println("  Why: " + header.why());
    out.println("  Does it apply?");
    if (rule.conditions().isEmpty()) {
      out.println("    It has no condition.");
    }
    rule.conditions().forEach(this::printCondition);
    out.println("  What was heard, and what became of it:");
    rule.heard().forEach(this::printHeard);
    out.println("  Opportunities:");
    if (rule.windows().isEmpty() && rule.settled().isEmpty()) {
      out.println("    none" + reasons(rule.verdicts()));
    }
    rule.windows().forEach(this::printWindow);
    rule.settled().forEach(this::printSettled);
    out.println("  Outcome:");
    rule.verdicts().forEach(this::printVerdict);
    rule.findings().forEach(finding -> out.println("    " + evidence(finding)));
  }

  private void printCondition(Step.Tested tested) {
    Boolean holds = tested.holds();
    out.printf(
        "    %s: %s%n",
        ConditionText.of(tested.condition()),
        holds == null ? "cannot be told" : holds ? "holds" : "does not hold");
  }

  private void printHeard(Explanation.Heard heard) {
    Listening listening = heard.listening();
    Event event = listening.event();
    out.printf(
        "    %s, said by %s: %s%n",
        listening.isWanted() || event == null ? "the rule's own words" : "event " + event.name(),
        listening.by().code(),
        heard.candidates().isEmpty() ? "nothing" : heard.candidates().size() + " found");
    for (Step.Candidate candidate : heard.candidates()) {
      out.printf(
          "      turn %d \"%s\" by \"%s\": %s%n",
          candidate.span().turn(),
          quotes.of(candidate.span()),
          candidate.phrase().source(),
          fate(candidate));
    }
  }

  private static String fate(Step.Candidate candidate) {
    return switch (candidate.fate()) {
      case KEPT -> "counts";
      case COVERED -> "is part of what counts already";
      case EXCEPTED ->
          "deleted by the exception "
              + candidate.exceptions().stream()
                  .map(phrase -> '"' + phrase.source() + '"')
                  .collect(Collectors.joining(", "));
      case GUARDED ->
          "deleted by the guard "
              + candidate.guards().stream()
                  .map(guard -> guard.code())
                  .sorted()
                  .collect(Collectors.joining(", "));
    };
  }

  private void printWindow(Step.Opened window) {
    List<Integer> turns = window.turns();
    out.printf(
        "    a window%s: %s searched, closed in turn %d%s%n",
        window.trigger() == null ? "" : " after " + place(window.trigger()),
        turns.isEmpty()
            ? "no turn"
            : turns.size() == 1
                ? "turn " + turns.get(0)
                : "%d turns from %d to %d"
                    .formatted(turns.size(), turns.get(0), turns.get(turns.size() - 1)),
        window.closing(),
        window.end() == null ? "" : " by " + place(window.end()));
  }

  private void printSettled(Step.Settled settled) {
    Reason reason = settled.reason();
    out.printf(
        "    %s: %s%s%n",
        who(settled.participant()), settled.status().code(), reason == null ? "" : because(reason));
  }

  private void printVerdict(Verdict verdict) {
    Reason reason = verdict.reason();
    out.printf(
        "    %s: %s, of %d opportunities %d passed and %d failed%s%n",
        who(verdict.participant()),
        verdict.status().code(),
        verdict.opportunities(),
        verdict.passed(),
        verdict.failed(),
        (reason == null ? "" : because(reason)) + waivers(List.of(verdict)));
  }

  private String evidence(Finding finding) {
    String of = (finding.status() == Status.FAIL ? "" : finding.status().code() + ": ");
    Evidence.Span trigger = finding.evidence().trigger();
    String after = trigger == null ? "" : ", after " + place(trigger);
    if (finding.evidence() instanceof Evidence.Presence presence) {
      return of
          + place(presence.span())
          + (presence.pattern() == null ? " by its label" : " by \"" + presence.pattern() + "\"")
          + after;
    }
    Evidence.Absence absence = (Evidence.Absence) finding.evidence();
    Evidence.Span nearest = absence.nearestMiss();
    return of
        + (absence.step() == null ? "" : "step " + absence.step() + " ")
        + "not in turns %d to %d".formatted(absence.fromTurn(), absence.toTurn())
        + (absence.waitedMs() == null ? "" : ", waited " + absence.waitedMs() / 1000 + " s")
        + after
        + (nearest == null ? "" : "; nearest miss " + place(nearest));
  }

  private String place(Evidence.Span span) {
    return "turn %d \"%s\"".formatted(span.turn(), quotes.of(span));
  }

  private String who(int participant) {
    Participant known = audit.cast().participants().get(participant);
    return "%s %d of %s"
        .formatted(known.kind().code(), participant + 1, known.assignment().vendorId());
  }

  private static String reasons(List<Verdict> verdicts) {
    String reasons =
        verdicts.stream()
            .map(Verdict::reason)
            .filter(reason -> reason != null && reason != Reason.NOT_RESPONSIBLE)
            .map(reason -> words(reason))
            .distinct()
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : ": " + reasons;
  }

  private static String waivers(List<Verdict> verdicts) {
    String waivers =
        verdicts.stream()
            .map(Verdict::waiver)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return waivers.isEmpty() ? "" : "; waived by " + waivers;
  }

  private static String because(Reason reason) {
    return ": " + words(reason);
  }

  private static String words(@Nullable Reason reason) {
    if (reason == null) {
      return "";
    }
    return switch (reason) {
      case CONDITION_FALSE -> "a condition does not hold";
      case NO_TRIGGER -> "nothing triggered it";
      case NO_TURN -> "nobody it looks at spoke there";
      case NOT_RESPONSIBLE -> "somebody else had the opportunity";
      case NO_TIMESTAMPS -> "timestamps are missing";
      case TRUNCATED -> "turns are missing";
      case OTHER_LANGUAGE -> "the pack is for another language";
      default -> reason.code().replace('_', ' ');
    };
  }
}
