// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.Status;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Sums;
import io.grundton.statistics.Estimate;
import io.grundton.statistics.Interval;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  @Test
  void addsUpAndDividesAfterwards() {
    Tally one =
        tally(
            Map.of(
                DayMeasure.N_CONVERSATIONS, 3L,
                DayMeasure.N_FLAGGED, 1L,
                DayMeasure.SUM_COVERAGE_BP, 25_000L));
    Tally both = one.plus(one);
    assertThat(both.conversations()).isEqualTo(6);
    assertThat(both.share(Count.FLAGGED, Count.CONVERSATIONS))
        .isEqualTo(new Estimate(6, 3_333, Interval.wilson(2, 6)));
    assertThat(both.coverageBp()).isEqualTo(8_333);
    assertThat(Tally.none().coverageBp()).isZero();
    assertThat(one.plus(Tally.none())).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(both).isNotEqualTo("x").hasToString(one.plus(Tally.none()) + "");
  }

  @Test
  void countsResponsesUpToALimitFromDisjointBins() {
    Tally tally =
        tally(
            Map.of(
                DayMeasure.N_FIRST_RESPONSE, 10L,
                DayMeasure.N_FIRST_RESPONSE_LE_15S, 2L,
                DayMeasure.N_FIRST_RESPONSE_LE_60S, 3L,
                DayMeasure.N_FIRST_RESPONSE_GT_86400S, 5L));
    assertThat(Limit.WITHIN_15S.in(tally)).isEqualTo(2);
    assertThat(Limit.WITHIN_30S.in(tally)).isEqualTo(2);
    assertThat(Limit.WITHIN_86400S.in(tally)).isEqualTo(5);
    assertThat(Limit.ofHalf(tally)).isEqualTo(Limit.WITHIN_60S);
    assertThat(Limit.ofHalf(tally.plus(tally(Map.of(DayMeasure.N_FIRST_RESPONSE, 1L))))).isNull();
    assertThat(Limit.ofHalf(Tally.none())).isNull();
  }

  @Test
  void everyCountIsFoundByItsNameAndCountsAConversationAsTheTablesDo() {
    Listed conversation = listed(8_000, 15_000L);
    assertThat(Stream.of(Count.values()).map(count -> count.in(conversation)))
        .containsExactly(1L, 1L, 1L, 1L, 0L, 2L, 1L);
    Listed bare = new Listed("k", DATE, conversation.owner(), null, false, 0, 0, 0, null);
    assertThat(Stream.of(Count.values()).map(count -> count.in(bare)))
        .containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(Limit.WITHIN_15S.in(conversation)).isEqualTo(1);
    assertThat(Limit.WITHIN_15S.in(listed(8_000, 15_001L))).isZero();
    assertThat(Limit.WITHIN_15S.in(bare)).isZero();
    assertThat(CountedByOwner.of("critical-customer")).contains(Count.CRITICAL_CUSTOMER);
    assertThat(CountedByOwner.of("within-15s")).contains(Limit.WITHIN_15S);
    assertThat(CountedByOwner.of("x")).isEmpty();
    assertThat(Limit.WITHIN_15S.ms()).isEqualTo(15_000);
    Tally sums = tally(Map.of(DayMeasure.N_SCORED, 7L));
    assertThat(Count.SCORED.in(sums)).isEqualTo(7);
  }

  @Test
  void scoresHaveAnIntervalOfTheirMean() {
    Tally tally =
        tally(
            Map.of(
                DayMeasure.N_SCORED, 4L,
                DayMeasure.SUM_SCORE_BP, 32_000L,
                DayMeasure.SUM_SCORE_BP_SQ, 4L * 8_000 * 8_000));
    assertThat(tally.score()).isEqualTo(new Estimate(4, 8_000, new Interval(8_000, 8_000)));
  }

  @Test
  void verdictsThatDecideNothingAreInNoShare() {
    Verdicts verdicts = new Verdicts(9, 1, 5, 7);
    assertThat(verdicts.kept()).isEqualTo(Estimate.ofShare(9, 10));
    assertThat(Stream.of(Status.values()).map(verdicts::of)).containsExactly(1L, 5L, 7L, 9L, 0L);
    assertThat(verdicts.plus(Verdicts.NONE)).isEqualTo(verdicts);
    assertThat(Few.are(9)).isTrue();
    assertThat(Few.are(10)).isFalse();
  }

  @Test
  void selectionsHoldWhatFits() {
    Slice slice = listed(1, null).owner();
    assertThat(new Selection(DATE, DATE, null, null).has(slice)).isTrue();
    assertThat(new Selection(DATE, DATE, "chat", "en").has(slice)).isTrue();
    assertThat(new Selection(DATE, DATE, "email", null).has(slice)).isFalse();
    assertThat(new Selection(DATE, DATE, null, Slice.UNKNOWN).has(slice)).isFalse();
    assertThatThrownBy(() -> new Selection(DATE, DATE.minusDays(1), null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the last date must not be before the first, but was 2026-03-01 and 2026-03-02");
    assertThat(Subject.vendor("north").has("k")).isTrue();
    assertThat(new Subject("north", "k").has("k")).isTrue();
    assertThat(new Subject("north", "k").has("l")).isFalse();
  }

  @Test
  void questionsAskForOnePackOrAll() {
    Pack pack = new Pack("house/en", "1.0.0");
    Selection selection = new Selection(DATE, DATE, null, null);
    Judged judged = Judged.of("warm", Status.FAIL);
    Question all = new Question(Subject.vendor("north"), selection, null, judged);
    Question one = new Question(Subject.vendor("north"), selection, pack, judged);
    assertThat(all.has(pack)).isTrue();
    assertThat(one.has(pack)).isTrue();
    assertThat(one.has(Pack.NONE)).isFalse();
    assertThat(judged.isLive()).isTrue();
    assertThat(Judged.of(new Rule("r", "warm", "major", "trial"), Status.PASS))
        .isEqualTo(new Judged("r", null, "trial", Status.PASS));
    assertThatThrownBy(() -> new Judged("r", "warm", "live", Status.PASS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "verdicts are asked for by a rule or by a principle, but rule was r and principle warm");
    assertThat(new Rule("a", "warm", "major", "live"))
        .isLessThan(new Rule("a", "warm", "major", "trial"));
    assertThat(Step.DAY.code()).isEqualTo("day");
  }

  private static Listed listed(int scoreBp, @Nullable Long responseMs) {
    return new Listed(
        "k",
        DATE,
        new Slice("north", "a", "a1", Pack.NONE, "chat", "en"),
        scoreBp,
        true,
        1,
        0,
        2,
        responseMs);
  }

  private static Tally tally(Map<DayMeasure, Long> measures) {
    Sums<DayMeasure> sums = Sums.ofDay();
    measures.forEach(sums::add);
    return Tally.of(sums);
  }
}
