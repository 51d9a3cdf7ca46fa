// SPDX-License-Identifier: Apache-2.0
package io.grundton.contactlens;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a pack cannot ask for what a condition compares. */
final class NoEquivalent {
  private static final String AUDIO =
      "this is measured in the sound of a call, and transcripts have none";
  private static final String HOLD =
      "transcripts do not tell when a call is on hold; a 'respond' rule after the words that"
          + " announce a hold observes how long it lasts";
  private static final String AGENT =
      "a pack holds for every agent alike; which conversations it audits is chosen in the pipeline"
          + " file";
  private static final String ATTRIBUTE =
      "transcripts do not carry attributes; deliver it as a tag and ask for it with"
          + " 'when: {tag: ...}'";

  /** By the beginning of what is compared, the longer ones first. */
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put(
        "Sentiment.",
        "inferring emotion from voice or words is deliberately not offered; forbid or require the"
            + " words that matter");
    REASONS.put(
        "SemanticMatch.Phrase",
        "a statement about the whole contact is judged by a model there; a rule here needs words");
    REASONS.put("NonTalkTime.", AUDIO);
    REASONS.put("TalkTime.", AUDIO);
    REASONS.put("Interruptions.", AUDIO);
    REASONS.put("Loudness.", AUDIO);
    REASONS.put("Agent.NonTalkTimePct", AUDIO);
    REASONS.put("Agent.CustomerHold", HOLD);
    REASONS.put("Agent.LongestHold", HOLD);
    REASONS.put("Agent.NumberOfHolds", HOLD);
    REASONS.put(
        "Agent.AgentInteractionDuration",
        "transcripts do not tell how long an agent was connected, only when turns began");
    REASONS.put("Agent.AfterContactWork", "work after the contact is not in transcripts");
    REASONS.put("Agent.AgentId", AGENT);
    REASONS.put("Agent.HierarchyGroup", AGENT);
    REASONS.put("Agent.RoutingProfile", AGENT);
    REASONS.put("ContactAttribute.", ATTRIBUTE);
    REASONS.put("SegmentAttributes.", ATTRIBUTE);
    REASONS.put("DisconnectReason", "transcripts do not tell why a contact ended");
    REASONS.put("PotentialDisconnectIssue", "transcripts do not tell why a contact ended");
    REASONS.put("AiAgent.", "transcripts do not tell which AI agent took part");
  }

  private NoEquivalent() {}

  static String reason(String subject) {
    return REASONS.entrySet().stream()
        .filter(entry -> subject.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("'%s' is nothing that this import knows to compare".formatted(Shown.of(subject)));
  }
}
