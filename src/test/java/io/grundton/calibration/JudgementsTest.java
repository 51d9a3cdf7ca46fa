// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import static io.grundton.calibration.Sheets.item;
import static io.grundton.calibration.Sheets.rating;
import static io.grundton.calibration.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.Status;
import io.grundton.review.Answer;
import io.grundton.statistics.Agreement;
import io.grundton.statistics.Coefficient;
import io.grundton.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class JudgementsTest {
  @Test
  void twoReviewersAreComparedByTheirCrossTable() {
    // The table of two raters who say yes to nearly everything: 118, 5, 2, 0.
    List<Sheet> sheets = new ArrayList<>();
    sheets.addAll(Sheets.of("anna", "rude", "k".repeat(118) + "k".repeat(5) + "b".repeat(2)));
    sheets.addAll(Sheets.of("ben", "rude", "k".repeat(118) + "b".repeat(5) + "k".repeat(2)));
    RuleAgreement rude = rule(sheets, "rude");
    assertThat(rude)
        .isEqualTo(
            new RuleAgreement(
                125,
                List.of("anna", "ben"),
                new Agreement(
                    125,
                    250,
                    9_440,
                    of(-288, 109, -504, -72),
                    of(9_430, 214, 9_006, 9_853),
                    of(-247, 109, -463, -31)),
                of(-234, 123, -477, 9),
                List.of(243, 7, 0, 0),
                List.of(
                    new RuleAgreement.Pattern(List.of(2, 0, 0, 0), 118),
                    new RuleAgreement.Pattern(List.of(1, 1, 0, 0), 7)),
                List.of(
                    List.of(118L, 5L, 0L, 0L),
                    List.of(2L, 0L, 0L, 0L),
                    List.of(0L, 0L, 0L, 0L),
                    List.of(0L, 0L, 0L, 0L))));
    assertThat(rude.kappa()).isEqualTo(rude.cohen());
    assertThat(rude.lopsided()).isTrue();
    assertThat(rude.grade()).isEqualTo(Grade.STRONG);
  }

  @Test
  void moreReviewersAreComparedByHowTheyWereDivided() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.addAll(Sheets.of("anna", "rude", "kkkkkbbbbbk"));
    sheets.addAll(Sheets.of("ben", "rude", "kkkkkbbbbbb"));
    sheets.addAll(Sheets.of("cleo", "rude", "kkkkkbbbbb."));
    RuleAgreement rude = rule(sheets, "rude");
    assertThat(rude.raters()).containsExactly("anna", "ben", "cleo");
    assertThat(rude.cross()).isNull();
    assertThat(rude.cohen()).isNull();
    assertThat(rude.kappa()).isEqualTo(Objects.requireNonNull(rude.agreement()).kappa());
    assertThat(rude.patterns())
        .containsExactlyInAnyOrder(
            new RuleAgreement.Pattern(List.of(3, 0, 0, 0), 5),
            new RuleAgreement.Pattern(List.of(0, 3, 0, 0), 5),
            new RuleAgreement.Pattern(List.of(1, 1, 0, 0), 1));
    assertThat(rude.lopsided()).isFalse();
    assertThat(rude.grade()).isEqualTo(Grade.STRONG);
  }

  @Test
  void anAgreementIsGradedByWhatTheFieldGoesBy() {
    assertThat(grade("kkkkkkkkk", "kkkkkkkkk")).isEqualTo(Grade.TOO_FEW);
    assertThat(grade("kkkkkkkkkk", "kkkkkkkkkk")).isEqualTo(Grade.STRONG);
    assertThat(grade("kkkkkbbbbb", "kkkkbbbbbb")).isEqualTo(Grade.STRONG);
    assertThat(grade("kkkkkkkkbb", "kkkkkkkkkb")).isEqualTo(Grade.ACCEPTABLE);
    assertThat(grade("kkkkkbbbbb", "kkkbbbbbbb")).isEqualTo(Grade.LOW);
    assertThat(grade("kkkkkkkkkkkkkkkbbb", "kkkkkkkkkkkkkkkbkk")).isEqualTo(Grade.LOW);
  }

  @Test
  void aGoodGradeOfFewItemsIsUncertain() {
    assertThat(rude("kkkkkbbbbb", "kkkkbbbbbb").uncertain()).isTrue();
    assertThat(rude("kkkkkbbbbb".repeat(10), "kkkkbbbbbb".repeat(10)).uncertain()).isFalse();
    assertThat(rude("kkkkkkkkkk", "kkkkkkkkkk").uncertain()).isFalse();
    assertThat(rude("kkkkkkkkbb", "kkkkkkkkkb").uncertain()).isTrue();
    assertThat(rude("kkkkkbbbbb", "kkkbbbbbbb").uncertain()).isFalse();
    assertThat(rude("kkkkkkkkk", "kkkkkkkkk").uncertain()).isFalse();
  }

  @Test
  void allTheSameLeavesKappaUndefined() {
    RuleAgreement rude =
        rule(
            List.of(
                sheet("anna", false, rating("c", "rude", 'k', Status.PASS)),
                sheet("ben", false, rating("c", "rude", 'k', Status.PASS))),
            "rude");
    assertThat(rude.kappa()).isNull();
    assertThat(rude.agreement())
        .isEqualTo(new Agreement(1, 2, 10_000, null, new Coefficient(10_000, null, null), null));
  }

  @Test
  void whoKnewTheAnswerDoesNotCount() {
    Judgements judgements =
        new Judgements(
            List.of(
                sheet("anna", true, rating("c", "rude", 'b', Status.FAIL)),
                sheet("ben", false, rating("c", "rude", 'k', Status.FAIL))),
            List.of());
    RuleAgreement rude = Objects.requireNonNull(judgements.byRule().get("rude"));
    assertThat(rude.agreement()).isNull();
    assertThat(rude.grade()).isEqualTo(Grade.TOO_FEW);
    assertThat(rude.lopsided()).isFalse();
    assertThat(judgements.withMachine("anna")).isEqualTo(Tally.NONE);
    assertThat(judgements.cases())
        .containsExactly(
            new Judged(
                item("c", "rude"),
                Map.of("anna", Answer.BROKEN, "ben", Answer.KEPT),
                List.of("anna"),
                Status.FAIL,
                null));
    assertThat(judgements.cases().get(0).disputed()).isFalse();
    assertThat(judgements.cases().get(0).gold()).isNull();
  }

  @Test
  void aConsensusIsWhatReviewersAreMeasuredBy() {
    Judgements before =
        new Judgements(
            List.of(
                sheet(
                    "anna",
                    false,
                    rating("c", "name", 'k', Status.PASS),
                    rating("c", "rude", 'b', Status.UNSURE)),
                sheet(
                    "ben",
                    false,
                    rating("c", "name", 'k', Status.PASS),
                    rating("c", "rude", 'u', Status.FAIL))),
            List.of());
    assertThat(before.cases()).extracting(Judged::gold).containsExactly(Answer.KEPT, null);
    assertThat(before.cases()).extracting(Judged::disputed).containsExactly(false, true);
    assertThat(before.withConsensus("ben")).isEqualTo(new Tally(1, 1));
    assertThat(before.withMachine("anna")).isEqualTo(new Tally(1, 1));
    assertThat(before.withMachine("ben")).isEqualTo(new Tally(1, 2));
    assertThat(before.together().counts()).containsExactly(2, 1, 1, 0);

    Judgements after =
        new Judgements(
            before.sheets(),
            List.of(
                new Consensus(item("c", "rude"), Answer.KEPT, "First thought.", "anna", 3),
                new Consensus(item("c", "rude"), Answer.BROKEN, "It blames.", "anna", 4)));
    assertThat(after.cases()).extracting(Judged::gold).containsExactly(Answer.KEPT, Answer.BROKEN);
    assertThat(after.withConsensus("anna")).isEqualTo(new Tally(2, 2));
    assertThat(after.withConsensus("ben")).isEqualTo(new Tally(1, 2));
  }

  @Test
  void aTallyHasAShareAndAnInterval() {
    assertThat(new Tally(18, 20).shareBp()).isEqualTo(9_000);
    assertThat(new Tally(2, 3).shareBp()).isEqualTo(6_667);
    assertThat(new Tally(18, 20).interval()).isEqualTo(new Interval(6_990, 9_721));
    assertThat(Tally.NONE.shareBp()).isZero();
    assertThatThrownBy(() -> new Tally(2, 1))
        .hasMessage("of 1 answers 0 to 1 can be the same, but 2 were");
  }

  @Test
  void aConsensusHasAReason() {
    assertThatThrownBy(() -> new Consensus(item("c", "rude"), Answer.KEPT, "", "anna", 3))
        .hasMessage(
            "a consensus must have a reason of 1 to 4,000 characters without blanks around them,"
                + " but it has 0");
  }

  private static RuleAgreement rule(List<Sheet> sheets, String rule) {
    return Objects.requireNonNull(new Judgements(sheets, List.of()).byRule().get(rule));
  }

  private static Coefficient of(int value, int error, int low, int high) {
    return new Coefficient(value, error, new Interval(low, high));
  }

  private static RuleAgreement rude(String one, String other) {
    List<Sheet> sheets = new ArrayList<>(Sheets.of("anna", "rude", one));
    sheets.addAll(Sheets.of("ben", "rude", other));
    return rule(sheets, "rude");
  }

  private static Grade grade(String one, String other) {
    return rude(one, other).grade();
  }
}
