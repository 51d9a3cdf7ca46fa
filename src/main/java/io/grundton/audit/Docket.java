// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.transcript.Keys;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one rule's opportunities in one conversation are written down. */
final class Docket {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> turn(finding.evidence()))
          .thenComparingInt(finding -> start(finding.evidence()));

  private final Rule rule;
  private final Scene scene;
  private final String conversationKey;
  private final int[] passed;
  private final int[] failed;
  private final int[] unsure;
  private final int[] notEvaluated;
  private final @Nullable Reason[] missing;
  private final List<Finding> findings;
  private final int firstFinding;
  private final boolean[] searchedWhole;
  private Reason elsewhere = Reason.NOT_RESPONSIBLE;
  private boolean doubtfulRule;
  private boolean doubtfulOpportunity;

  Docket(Rule rule, Scene scene, String conversationKey, List<Finding> findings) {
    this.rule = rule;
    this.scene = scene;
    this.conversationKey = conversationKey;
    this.findings = findings;
    firstFinding = findings.size();
    int participants = scene.cast().participants().size();
    passed = new int[participants];
    failed = new int[participants];
    unsure = new int[participants];
    notEvaluated = new int[participants];
    missing = new Reason[participants];
    searchedWhole = new boolean[participants];
  }

  /** It is not certain that the rule applies: its failures are unsure. */
  void doubtfulRule() {
    doubtfulRule = true;
  }

  /** Whether it is uncertain that the next opportunities exist: then their failures are unsure. */
  void doubtful(boolean opportunity) {
    doubtfulOpportunity = opportunity;
  }

  void pass(int participant) {
    passed[participant]++;
    tell(participant, Status.PASS, null, List.of());
  }

  /** One opportunity failed; each piece of evidence is a finding. */
  void fail(int participant, List<? extends Evidence> evidence) {
    if (doubtfulRule || doubtfulOpportunity) {
      unsure(participant, evidence);
      return;
    }
    failed[participant]++;
    tell(participant, Status.FAIL, null, evidence);
    for (Evidence piece : evidence) {
      find(participant, Status.FAIL, piece);
    }
  }

  /** A person should decide one opportunity; each piece of evidence is a finding. */
  void unsure(int participant, List<? extends Evidence> evidence) {
    unsure[participant]++;
    tell(participant, Status.UNSURE, null, evidence);
    for (Evidence piece : evidence) {
      find(participant, Status.UNSURE, piece);
    }
  }

  /**
   * What must not be occurred in one opportunity, at least once: it failed, with what is certain as
   * evidence; it is unsure where nothing is.
   */
  void occurred(int participant, List<Occurrence> occurrences, @Nullable Occurrence trigger) {
    List<Occurrence> certain = occurrences.stream().filter(Occurrence::certain).toList();
    if (certain.isEmpty()) {
      unsure(participant, presences(occurrences, trigger));
    } else {
      fail(participant, presences(certain, trigger));
    }
  }

  /** One opportunity could not be looked at: the rule's {@code on_missing} says what that means. */
  void missing(int participant, Reason reason) {
    tell(participant, rule.header().onMissing(), reason, List.of());
    switch (rule.header().onMissing()) {
      case FAIL -> {
        failed[participant]++;
        wholePart(participant, Status.FAIL);
      }
      case UNSURE -> {
        unsure[participant]++;
        wholePart(participant, Status.UNSURE);
      }
      default -> {
        notEvaluated[participant]++;
        missing[participant] = reason;
      }
    }
  }

  /** Nothing could be looked at, for anybody. */
  void missingForAll(Reason reason) {
    for (int i = 0; i < passed.length; i++) {
      missing(i, reason);
    }
  }

  /** Why those without an opportunity have none. */
  void noOpportunity(Reason reason) {
    elsewhere = reason;
  }

  /* However often something is missing, the evidence is that all of it was searched: once. */
  private void wholePart(int participant, Status status) {
    if (scene.turns() > 0 && !searchedWhole[participant]) {
      searchedWhole[participant] = true;
      find(participant, status, new Evidence.Absence(1, scene.turns(), null, null, null));
    }
  }

  private void tell(
      int participant, Status status, @Nullable Reason reason, List<? extends Evidence> evidence) {
    if (scene.trace().wanted()) {
      scene.trace().add(new Step.Settled(participant, status, reason, List.copyOf(evidence)));
    }
  }

  private void find(int participant, Status status, Evidence evidence) {
    findings.add(new Finding(id(participant, evidence), rule, participant, status, evidence));
  }

  private String id(int participant, Evidence evidence) {
    Evidence.Span trigger = evidence.trigger();
    String place;
    if (evidence instanceof Evidence.Presence presence) {
      place = place(presence.span());
    } else {
      Evidence.Absence absence = (Evidence.Absence) evidence;
      place = absence.fromTurn() + ".." + absence.toTurn();
      if (absence.step() != null) {
        place += " " + absence.step();
      }
    }
    Participant who = scene.cast().participants().get(participant);
    return Keys.of(
        conversationKey,
        rule.header().id(),
        place,
        trigger == null ? "" : place(trigger),
        who.kind().code(),
        who.agentId() == null ? "" : who.agentId());
  }

  private static int turn(Evidence evidence) {
    return evidence instanceof Evidence.Presence presence
        ? presence.span().turn()
        : ((Evidence.Absence) evidence).fromTurn();
  }

  private static int start(Evidence evidence) {
    return evidence instanceof Evidence.Presence presence ? presence.span().start() : 0;
  }

  private static String place(Evidence.Span span) {
    return span.turn() + ":" + span.start() + "-" + span.end();
  }

  /** The evidence of what was said, one for each occurrence. */
  List<Evidence> presences(List<Occurrence> occurrences, @Nullable Occurrence trigger) {
    List<Evidence> evidence = new ArrayList<>(occurrences.size());
    for (Occurrence occurrence : occurrences) {
      evidence.add(occurrence.presence(trigger));
    }
    return evidence;
  }

  /** A whole turn as a trigger; null for a turn without text. */
  static Evidence.@Nullable Span wholeTurn(Turn turn) {
    return turn.text().isEmpty() ? null : new Evidence.Span(turn.number(), 0, turn.text().length());
  }

  /** One verdict for each participant; the rule's findings are put in order. */
  void close(List<Verdict> verdicts) {
    findings.subList(firstFinding, findings.size()).sort(BY_PLACE);
    for (int i = 0; i < passed.length; i++) {
      Status status = status(i);
      Reason reason =
          switch (status) {
            case NOT_APPLICABLE -> elsewhere;
            case NOT_EVALUATED -> missing[i];
            default -> null;
          };
      verdicts.add(
          new Verdict(rule, i, status, passed[i], failed[i], unsure[i], notEvaluated[i], reason));
    }
  }

  private Status status(int participant) {
    if (failed[participant] > 0) {
      return Status.FAIL;
    }
    if (unsure[participant] > 0) {
      return Status.UNSURE;
    }
    if (notEvaluated[participant] > 0) {
      return Status.NOT_EVALUATED;
    }
    return passed[participant] > 0 ? Status.PASS : Status.NOT_APPLICABLE;
  }
}
