// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  /* Four of seven right: a, a, b, c; one a taken for b, one c for a, one unknown for b. */
  private static final List<Prediction> PREDICTIONS =
      List.of(
          new Prediction(0, 0, 0, new int[] {9_000, 500, 500}),
          new Prediction(1, 0, 0, new int[] {8_000, 1_000, 1_000}),
          new Prediction(2, 0, 1, new int[] {3_000, 6_000, 1_000}),
          new Prediction(3, 1, 1, new int[] {0, 10_000, 0}),
          new Prediction(4, 2, 2, new int[] {4_500, 500, 5_000}),
          new Prediction(5, 2, 0, new int[] {8_500, 500, 1_000}),
          new Prediction(6, -1, 1, new int[] {2_000, 7_500, 500}));

  private final Evaluation evaluation = Evaluation.of(LABELS, PREDICTIONS);

  @Test
  void countsWhatWasTakenForWhat() {
    assertThat(evaluation.confusion())
        .containsExactly(List.of(2, 1, 0), List.of(0, 1, 0), List.of(1, 0, 1), List.of(0, 1, 0));
    assertThat(evaluation.texts()).isEqualTo(7);
    assertThat(evaluation.right()).isEqualTo(4);
    assertThat(evaluation.unknown()).isEqualTo(1);
    assertThat(evaluation.accuracyBp()).isEqualTo(5_714);
  }

  @Test
  void measuresEveryLabel() {
    assertThat(evaluation.labels())
        .containsExactly(
            new Evaluation.OfLabel("a", 3, 3, 2),
            new Evaluation.OfLabel("b", 1, 3, 1),
            new Evaluation.OfLabel("c", 2, 1, 1));
    assertThat(evaluation.labels())
        .extracting(Evaluation.OfLabel::precisionBp)
        .containsExactly(6_667, 3_333, 10_000);
    assertThat(evaluation.labels())
        .extracting(Evaluation.OfLabel::recallBp)
        .containsExactly(6_667, 10_000, 5_000);
    assertThat(evaluation.labels())
        .extracting(Evaluation.OfLabel::f1Bp)
        .containsExactly(6_667, 5_000, 6_667);
    assertThat(evaluation.macroF1Bp()).isEqualTo(6_111);
  }

  @Test
  void comparesWhatWasSaidWithWhatIsTrueBinByBin() {
    assertThat(evaluation.reliability().subList(5, 10))
        .containsExactly(
            new Evaluation.Bin(5_000, 1, 5_000, 1),
            new Evaluation.Bin(6_000, 1, 6_000, 0),
            new Evaluation.Bin(7_000, 1, 7_500, 0),
            new Evaluation.Bin(8_000, 2, 16_500, 1),
            new Evaluation.Bin(9_000, 2, 19_000, 2));
    assertThat(evaluation.reliability().get(8).meanBp()).isEqualTo(8_250);
    assertThat(evaluation.reliability().get(8).rightBp()).isEqualTo(5_000);
    assertThat(evaluation.reliability().get(0).meanBp()).isZero();
    // (5000 + 6000 + 7500 + 6500 + 1000) / 7
    assertThat(evaluation.eceBp()).isEqualTo(3_714);
  }

  @Test
  void aLabelThatNobodyGaveOrNamedIsNotInTheMean() {
    Evaluation two =
        Evaluation.of(
            LABELS,
            List.of(
                new Prediction(0, 0, 0, new int[] {9_000, 500, 500}),
                new Prediction(1, 0, 1, new int[] {3_000, 6_000, 1_000})));
    assertThat(two.macroF1Bp()).isEqualTo(3_334);
    assertThat(two.labels().get(2).precisionBp()).isZero();
  }

  @Test
  void nothingPredictedIsNothingRight() {
    Evaluation none = Evaluation.of(LABELS, List.of());
    assertThat(List.of(none.accuracyBp(), none.macroF1Bp(), none.eceBp(), none.texts()))
        .containsOnly(0);
  }

  @Test
  void theWorstErrorsAreThoseThatItWasSurestOf() {
    assertThat(Evaluation.worst(PREDICTIONS, 2)).extracting(Prediction::text).containsExactly(5, 6);
  }
}
