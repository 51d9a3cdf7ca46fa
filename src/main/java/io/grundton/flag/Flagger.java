// SPDX-License-Identifier: Apache-2.0
package io.grundton.flag;

import io.grundton.job.ReviewSettings;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.score.ConversationScore;
import io.grundton.score.Tally;
import io.grundton.transcript.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what a person should look at.
 *
 * <p>The priority is a sum of parts: 5,000 for any critical failure, 500 for each failed major rule
 * up to 2,500, 250 for each undecided rule up to 1,000, and up to 1,500 as the score falls. The
 * random control sample is drawn by a hash of its salt and the conversation's key, so a rerun draws
 * the same conversations, flagged or not.
 */
public final class Flagger {
  private static final int CRITICAL_BP = 5_000;
  private static final int MAJOR_BP = 500;
  private static final int MAX_MAJOR_BP = 2_500;
  private static final int UNSURE_BP = 250;
  private static final int MAX_UNSURE_BP = 1_000;
  private static final int MAX_SCORE_BP = 1_500;

  private final ReviewSettings settings;

  /** A flagger with a pipeline's settings. */
  public Flagger(ReviewSettings settings) {
    this.settings = settings;
  }

  /** The flag of a conversation. */
  public Flag flag(String conversationKey, List<Tally> tallies, ConversationScore score) {
    int critical = 0;
    int major = 0;
    int unsure = 0;
    for (Tally tally : tallies) {
      if (tally.status() == Status.UNSURE) {
        unsure++;
      } else if (tally.status() == Status.FAIL) {
        critical += tally.critical() ? 1 : 0;
        major += tally.rule().header().severity() == Severity.MAJOR ? 1 : 0;
      }
    }
    Integer scoreBp = score.scoreBp();
    boolean low =
        scoreBp != null && settings.scoreBelowBp() != null && scoreBp < settings.scoreBelowBp();
    List<String> reasons = new ArrayList<>(4);
    addIf(critical > 0, "critical", reasons);
    addIf(major > 0, "severity", reasons);
    addIf(unsure > 0, "unsure", reasons);
    addIf(low, "score", reasons);
    return new Flag(
        reasons,
        critical > 0 ? CRITICAL_BP : 0,
        Math.min(MAX_MAJOR_BP, MAJOR_BP * major),
        Math.min(MAX_UNSURE_BP, UNSURE_BP * unsure),
        scoreBp == null ? 0 : (10_000 - scoreBp) * MAX_SCORE_BP / 10_000,
        sampled(conversationKey),
        settings.sampleBp());
  }

  private static void addIf(boolean condition, String reason, List<String> reasons) {
    if (condition) {
      reasons.add(reason);
    }
  }

  private boolean sampled(String conversationKey) {
    long draw = Long.parseLong(Keys.of(settings.salt(), conversationKey), 0, 8, 16);
    return (draw * 10_000) >>> 32 < settings.sampleBp();
  }
}
