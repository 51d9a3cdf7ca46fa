// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.Audit;
import io.grundton.audit.Auditor;
import io.grundton.audit.Finding;
import io.grundton.audit.Listening;
import io.grundton.audit.Step;
import io.grundton.audit.Verdict;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.transcript.Delivered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the rules of a pack answered as they did to one conversation.
 *
 * @param audit what the audit decided
 * @param rules how it came to that, in the pack's order; empty where no pack is meant for the
 *     conversation
 */
public record Explanation(Audit audit, List<OfRule> rules) {
  public Explanation {
    rules = List.copyOf(rules);
  }

  /**
   * How one rule came to its answer.
   *
   * @param rule the rule
   * @param status its answer over all participants
   * @param verdicts its answer for each participant
   * @param conditions those of the rule, each with whether it holds
   * @param heard what it listened to
   * @param windows in which its opportunities could be met, in order
   * @param settled how each opportunity went, in order
   * @param findings what it found
   */
  public record OfRule(
      Rule rule,
      Status status,
      List<Verdict> verdicts,
      List<Step.Tested> conditions,
      List<Heard> heard,
      List<Step.Opened> windows,
      List<Step.Settled> settled,
      List<Finding> findings) {
    public OfRule {
      verdicts = List.copyOf(verdicts);
      conditions = List.copyOf(conditions);
      heard = List.copyOf(heard);
      windows = List.copyOf(windows);
      settled = List.copyOf(settled);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What was found of something listened to.
   *
   * @param listening what was listened to
   * @param candidates every hit of its phrases, in order
   */
  public record Heard(Listening listening, List<Step.Candidate> candidates) {
    public Heard {
      candidates = List.copyOf(candidates);
    }
  }

  /** Audits a conversation of a date and explains it. */
  public static Explanation of(Auditor auditor, Delivered delivered, LocalDate date) {
    List<Step> steps = new ArrayList<>();
    Audit audit = auditor.audit(delivered, date, steps::add);
    List<OfRule> rules = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Asked asked) {
        int end = i + 1;
        while (end < steps.size() && !(steps.get(end) instanceof Step.Asked)) {
          end++;
        }
        rules.add(ofRule(audit, asked, steps, steps.subList(i + 1, end)));
      }
    }
    return new Explanation(audit, rules);
  }

  private static OfRule ofRule(
      Audit audit, Step.Asked asked, List<Step> allSteps, List<Step> steps) {
    List<Verdict> verdicts =
        audit.verdicts().stream().filter(verdict -> verdict.rule() == asked.rule()).toList();
    List<Heard> heard = new ArrayList<>();
    for (Listening listening : asked.listening()) {
      heard.add(
          new Heard(
              listening,
              only(Step.Candidate.class, allSteps).stream()
                  .filter(candidate -> candidate.listening() == listening.number())
                  .toList()));
    }
    return new OfRule(
        asked.rule(),
        verdicts.stream().map(Verdict::status).reduce(Status.NOT_APPLICABLE, Status::over),
        verdicts,
        only(Step.Tested.class, steps),
        heard,
        only(Step.Opened.class, steps),
        only(Step.Settled.class, steps),
        audit.findings().stream().filter(finding -> finding.rule() == asked.rule()).toList());
  }

  private static <S extends Step> List<S> only(Class<S> kind, List<Step> steps) {
    return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
