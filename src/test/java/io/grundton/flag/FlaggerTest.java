// SPDX-License-Identifier: Apache-2.0
package io.grundton.flag;

import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.job.ReviewSettings;
import io.grundton.policy.Family;
import io.grundton.policy.Rules.RuleDraft;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.score.ConversationScore;
import io.grundton.score.Tally;
import io.grundton.transcript.Keys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FlaggerTest {
  private static final Tally CRITICAL = tally(rule("r").critical(Family.CUSTOMER), Status.FAIL);
  private static final Tally MAJOR = tally(rule("r").severity(Severity.MAJOR), Status.FAIL);
  private static final Tally MINOR = tally(rule("r").severity(Severity.MINOR), Status.FAIL);
  private static final Tally UNSURE = tally(rule("r").severity(Severity.MAJOR), Status.UNSURE);
  private static final Tally PASS = tally(rule("r").critical(Family.CUSTOMER), Status.PASS);

  @Test
  void findsNothingToLookAt() {
    Flag flag = flag(null, 10_000, PASS, MINOR);
    assertThat(flag).isEqualTo(new Flag(List.of(), 0, 0, 0, 0, false, 0));
    assertThat(flag.flagged()).isFalse();
    assertThat(flag.priorityBp()).isEqualTo(0);
  }

  @Test
  void addsItsPartsUpMostPressingFirst() {
    Flag flag = flag(5_000, 4_000, MAJOR, UNSURE, CRITICAL, MAJOR);
    assertThat(flag)
        .isEqualTo(
            new Flag(
                List.of("critical", "severity", "unsure", "score"),
                5_000,
                1_000,
                250,
                900,
                false,
                0));
    assertThat(flag.flagged()).isTrue();
    assertThat(flag.priorityBp()).isEqualTo(7_150);
  }

  @Test
  void neverExceedsTheWhole() {
    List<Tally> tallies = new ArrayList<>();
    for (Tally tally : List.of(CRITICAL, MAJOR, UNSURE)) {
      tallies.addAll(Collections.nCopies(20, tally));
    }
    Flag flag = flag(5_000, 0, tallies.toArray(Tally[]::new));
    assertThat(flag)
        .isEqualTo(
            new Flag(
                List.of("critical", "severity", "unsure", "score"),
                5_000,
                2_500,
                1_000,
                1_500,
                false,
                0));
    assertThat(flag.priorityBp()).isEqualTo(10_000);
  }

  @Test
  void flagsAScoreBelowTheLimitOnly() {
    assertThat(flag(5_000, 4_999).reasons()).containsExactly("score");
    assertThat(flag(5_000, 5_000).reasons()).isEmpty();
    assertThat(flag(null, 0)).isEqualTo(new Flag(List.of(), 0, 0, 0, 1_500, false, 0));
    assertThat(flag(5_000, null)).isEqualTo(new Flag(List.of(), 0, 0, 0, 0, false, 0));
  }

  @Test
  void drawsItsSampleAtRandomAndTheSameAgain() {
    for (int sampleBp : new int[] {200, 2_500}) {
      int drawn = 0;
      for (int i = 0; i < 100_000; i++) {
        boolean sampled = sampled(i, sampleBp, "salt");
        assertThat(sampled(i, sampleBp, "salt")).isEqualTo(sampled);
        drawn += sampled ? 1 : 0;
      }
      double expected = 100_000 * (sampleBp / 10_000.0);
      double deviation = Math.sqrt(expected * (1 - sampleBp / 10_000.0));
      assertThat((double) drawn).isBetween(expected - 4 * deviation, expected + 4 * deviation);
    }
  }

  @Test
  void drawsAnotherSampleWithAnotherSalt() {
    int both = 0;
    for (int i = 0; i < 20_000; i++) {
      both += sampled(i, 5_000, "salt") && sampled(i, 5_000, "pepper") ? 1 : 0;
    }
    assertThat(both).isBetween(4_700, 5_300);
  }

  @Test
  void drawsNobodyOrEverybodyAtTheEnds() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(sampled(i, 0, "salt")).isFalse();
      assertThat(sampled(i, 10_000, "salt")).isTrue();
    }
  }

  @Test
  void drawsMoreOfTheSameAsTheShareGrows() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(sampled(i, 3_000, "salt") || !sampled(i, 1_000, "salt")).isTrue();
    }
  }

  private static boolean sampled(int i, int sampleBp, String salt) {
    Flag flag =
        new Flagger(new ReviewSettings(sampleBp, salt, null))
            .flag(Keys.conversation("acme", "c" + i), List.of(), ConversationScore.NO_PACK);
    assertThat(flag.inclusionBp()).isEqualTo(sampleBp);
    return flag.sampled();
  }

  private static Flag flag(
      @Nullable Integer scoreBelowBp, @Nullable Integer scoreBp, Tally... tallies) {
    return new Flagger(new ReviewSettings(0, "salt", scoreBelowBp))
        .flag(
            "00".repeat(16),
            List.of(tallies),
            new ConversationScore(scoreBp, 10_000, null, List.of(), 0, 0, 0));
  }

  private static Tally tally(RuleDraft rule, Status status) {
    return new Tally(
        rule.forbid(say("x")),
        status,
        status == Status.PASS ? 1 : 0,
        status == Status.FAIL ? 1 : 0);
  }
}
