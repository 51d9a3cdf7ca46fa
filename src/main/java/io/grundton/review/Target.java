// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is about, so that two decisions about the same are known as such.
 *
 * @param scope what kind of thing
 * @param agentKey whose part of the conversation; null for the whole, and where the tables name
 *     nobody
 * @param ruleId null for the whole conversation
 * @param findingId null for all but a finding
 * @param passage null for all but what was missed
 */
public record Target(
    Scope scope,
    @Nullable String agentKey,
    @Nullable String ruleId,
    @Nullable String findingId,
    @Nullable Passage passage) {
  /** The whole conversation. */
  public static final Target CONVERSATION = new Target(Scope.CONVERSATION, null, null, null, null);

  public Target {
    boolean fits =
        switch (scope) {
          case CONVERSATION ->
              agentKey == null && ruleId == null && findingId == null && passage == null;
          case RULE -> ruleId != null && findingId == null && passage == null;
          case FINDING -> ruleId != null && findingId != null && passage == null;
          case MISSED -> ruleId != null && findingId == null && passage != null;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a %s must not be named by rule %s, finding %s, passage %s"
              .formatted(scope.code(), ruleId, findingId, passage));
    }
  }

  /** A piece of evidence. */
  public static Target of(Dossier.Evidence evidence) {
    return new Target(
        Scope.FINDING, evidence.agentKey(), evidence.ruleId(), evidence.findingId(), null);
  }

  /** A rule on an agent's part. */
  public static Target of(Dossier.Verdict verdict) {
    return new Target(Scope.RULE, verdict.agentKey(), verdict.ruleId(), null, null);
  }
}
