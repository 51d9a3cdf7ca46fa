// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrainingTest {
  private final List<LabelledText> texts = Samples.texts(1, 240, 3);

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    assertThat(Samples.bytes(Samples.trained(Samples.WHOLE, texts).classifier()))
        .isEqualTo(Samples.bytes(Samples.trained(Samples.WHOLE, texts).classifier()));
  }

  @Test
  void learnsWhatTellsLabelsApart() {
    Training.Trained trained = Samples.trained(Samples.WHOLE, texts);
    Classifier classifier = trained.classifier();
    assertThat(classifier.labels()).containsExactly("apology", "closing", "greeting");
    assertThat(classifier.size()).isPositive();
    assertThat(classifier.upbringing().origin()).isEqualTo(Samples.ORIGIN);
    Evaluation evaluation = classifier.upbringing().crossValidated();
    assertThat(evaluation).isEqualTo(Evaluation.of(classifier.labels(), trained.crossValidated()));
    assertThat(evaluation.texts()).isEqualTo(240);
    assertThat(evaluation.accuracyBp()).isGreaterThan(7_500);
    assertThat(evaluation.eceBp()).isLessThan(1_500);
    assertThat(Objects.requireNonNull(classifier.band("apology")).holdsBp())
        .isGreaterThanOrEqualTo(5_000);
  }

  @Test
  void whatIsSaidOfATextDoesNotDependOnItsPlace() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(20_260_304));
    TrainingSet straight = new TrainingSet(texts, true);
    TrainingSet shuffled = new TrainingSet(order.stream().map(texts::get).toList(), true);
    int[] fold = straight.folds(5);
    int[] shuffledFold = shuffled.folds(5);
    for (int i = 0; i < order.size(); i++) {
      assertThat(shuffledFold[i]).isEqualTo(fold[order.get(i)]);
      assertThat(shuffled.sample(i)).isEqualTo(straight.sample(order.get(i)));
    }
    assertThat(fold).contains(0, 1, 2, 3, 4);
  }

  @Test
  void ofTwoLabelsOneIsWhereTheOtherIsNot() {
    Classifier classifier = Samples.trained(Samples.WHOLE, Samples.texts(2, 160, 2)).classifier();
    int[] bp = classifier.probabilitiesBp(new NGrams(true).of("hello welcome"));
    assertThat(bp[0] + bp[1]).isBetween(9_999, 10_001);
    assertThat(classifier.labels().get(classifier.predicted(bp))).isEqualTo("greeting");
  }

  @Test
  void learnsMoreFromMoreTexts() {
    Training training = new Training(Samples.WHOLE, texts, new GradientFitter());
    assertThat(training.accuracyBp(100)).isGreaterThan(6_000);
    assertThat(training.accuracyBp(0)).isZero();
  }

  @Test
  void refusesWhatNothingCanBeLearnedFrom() {
    List<LabelledText> alike = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      alike.add(new LabelledText("same", "Hi there"));
      alike.add(new LabelledText("other", "text number " + "abcdefghijklmnopqrst".charAt(i)));
    }
    assertThatThrownBy(() -> new Training(Samples.WHOLE, alike, new GradientFitter()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the texts of a label must differ, but those of 'same' are all alike");
    assertThatThrownBy(() -> new TrainingSet(List.of(new LabelledText("a", "b")), true))
        .hasMessage("a classifier needs texts of at least 2 labels, but there were 1");
    assertThatThrownBy(() -> new LabelledText(" ", "b"))
        .hasMessage("a labelled text must have a label and a text, but its label was ' '");
    assertThatThrownBy(() -> new LabelledText("a", " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sight("English", true, true, false))
        .hasMessage("a language must be a BCP 47 primary tag such as de, but was 'English'");
  }
}
