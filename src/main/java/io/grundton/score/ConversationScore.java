// SPDX-License-Identifier: Apache-2.0
package io.grundton.score;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation earned of its pack's weight.
 *
 * @param scoreBp 0..10,000, null where there is none
 * @param coverageBp 0..10,000: the weight of rules that could be decided among those that applied
 * @param noScore why there is no score, null where there is one
 * @param principles in the pack's order
 * @param criticalCustomer critical rules of this family that failed
 * @param criticalBusiness critical rules of this family that failed
 * @param criticalCompliance critical rules of this family that failed
 */
public record ConversationScore(
    @Nullable Integer scoreBp,
    int coverageBp,
    @Nullable NoScore noScore,
    List<PrincipleScore> principles,
    int criticalCustomer,
    int criticalBusiness,
    int criticalCompliance) {
  /** The score of a conversation that no pack is meant for. */
  public static final ConversationScore NO_PACK =
      new ConversationScore(null, 0, NoScore.NO_PACK, List.of(), 0, 0, 0);

  public ConversationScore {
    principles = List.copyOf(principles);
  }

  /** Why there is no score. */
  public enum NoScore {
    NO_PACK,
    /** Too little weight of rules with pass or fail. */
    BELOW_MIN_WEIGHT,
    /** No rule with pass or fail. */
    NO_EVALUATED_RULE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that tables use. */
    public String code() {
      return code;
    }
  }

  /**
   * What a conversation earned under one principle.
   *
   * @param principleId the principle
   * @param scoreBp 0..10,000, null where no rule could be decided
   * @param coverageBp 0..10,000
   */
  public record PrincipleScore(String principleId, @Nullable Integer scoreBp, int coverageBp) {}
}
