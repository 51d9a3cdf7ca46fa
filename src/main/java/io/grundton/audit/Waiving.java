// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Rule;
import io.grundton.policy.Standing;
import io.grundton.transcript.Conversation;
import io.grundton.waiver.Waiver;
import io.grundton.waiver.Waivers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks what waivers excuse in one conversation: verdicts, whatever they are, and findings, which
 * keep their evidence. A rule on trial stays on trial, since there is nothing to excuse from.
 */
record Waiving(
    Waivers waivers, String packId, LocalDate date, Conversation conversation, Cast cast) {
  void mark(List<Verdict> verdicts, List<Finding> findings) {
    if (waivers.isEmpty()) {
      return;
    }
    verdicts.replaceAll(
        verdict -> {
          Waiver waiver = waiver(verdict.rule(), verdict.participant());
          return waiver == null ? verdict : verdict.waived(waiver.name());
        });
    findings.replaceAll(
        finding ->
            waiver(finding.rule(), finding.participant()) == null ? finding : finding.waived());
  }

  private @Nullable Waiver waiver(Rule rule, int participant) {
    if (rule.header().standing() != Standing.LIVE) {
      return null;
    }
    Participant who = cast.participants().get(participant);
    return waivers.excusing(
        packId, rule.header().id(), date, conversation, who.agentId(), who.assignment());
  }
}
