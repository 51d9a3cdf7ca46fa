// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.label.Labelled;
import io.grundton.label.Models;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import io.grundton.transcript.Transcripts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Audits one conversation in a test, and shows what comes out as lines that a person can read. */
final class Hearing {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  private Hearing() {}

  static Audit audit(PolicyPack pack, Conversation conversation) {
    return audit(pack, Models.NONE, conversation);
  }

  static Audit audit(PolicyPack pack, Models models, Conversation conversation) {
    CompiledPack compiled = new CompiledPack(pack, Stemmer.NONE, models);
    return new Auditor(
            (any, date, vendor) -> Optional.of(compiled),
            Roster.of(List.of(), Set.of()),
            new Flagger(new ReviewSettings(0, "salt", null)))
        .audit(Transcripts.delivered(conversation), DATE);
  }

  static Audit audit(Rule rule, Conversation conversation) {
    return audit(Rules.pack(rule), conversation);
  }

  /**
   * One line for each participant, such as {@code "a1 fail 1 passed, 2 failed"} or {@code "a1
   * not_applicable no_trigger"}.
   */
  static List<String> verdicts(Rule rule, Conversation conversation) {
    return verdicts(audit(rule, conversation));
  }

  static List<String> verdicts(Audit audit) {
    return audit.verdicts().stream().map(verdict -> shown(audit, verdict)).toList();
  }

  /**
   * One line for each finding, such as {@code "a1 fail 2 'hm' by 'hm|er'"}, or {@code "a1 fail 1..3
   * silent"} with what triggered it, how long it took and the nearest miss.
   */
  static List<String> findings(Rule rule, Conversation conversation) {
    return findings(audit(rule, conversation));
  }

  static List<String> findings(Audit audit) {
    return audit.findings().stream()
        .map(
            finding ->
                who(audit, finding.participant())
                    + " "
                    + finding.status().code()
                    + " "
                    + shown(audit.conversation(), finding.evidence()))
        .toList();
  }

  private static String shown(Audit audit, Verdict verdict) {
    String counts =
        count(verdict.passed(), " passed")
            + count(verdict.failed(), " failed")
            + count(verdict.unsure(), " unsure")
            + count(verdict.notEvaluated(), " not evaluated");
    Reason reason = verdict.reason();
    return who(audit, verdict.participant())
        + " "
        + verdict.status().code()
        + (counts.isEmpty() ? "" : " " + counts.substring(2))
        + (reason == null ? "" : " " + reason.code());
  }

  private static String count(int count, String what) {
    return count == 0 ? "" : ", " + count + what;
  }

  private static String who(Audit audit, int participant) {
    Participant known = audit.cast().participants().get(participant);
    return known.agentId() == null ? known.kind().code() : known.agentId();
  }

  private static String shown(Conversation conversation, Evidence evidence) {
    if (evidence instanceof Evidence.Presence presence) {
      return quote(conversation, presence.span())
          + (presence.pattern() == null ? "" : " by '" + presence.pattern() + "'")
          + labelled(presence)
          + beside(conversation, " after ", presence.trigger());
    }
    Evidence.Absence absence = (Evidence.Absence) evidence;
    return absence.fromTurn()
        + ".."
        + absence.toTurn()
        + " silent"
        + (absence.waitedMs() == null ? "" : " for " + absence.waitedMs() + " ms")
        + beside(conversation, " after ", absence.trigger())
        + beside(conversation, " near ", absence.nearestMiss())
        + (absence.step() == null ? "" : " without " + absence.step())
        + labelled(absence);
  }

  private static String labelled(Evidence evidence) {
    Labelled labelled = evidence.labelled();
    return labelled == null ? "" : " as " + labelled.label() + "=" + labelled.probabilityBp();
  }

  private static String beside(
      Conversation conversation, String what, Evidence.@Nullable Span span) {
    return span == null ? "" : what + quote(conversation, span);
  }

  private static String quote(Conversation conversation, Evidence.Span span) {
    String text = conversation.turns().get(span.turn() - 1).text();
    return span.turn() + " '" + text.substring(span.start(), span.end()) + "'";
  }
}
