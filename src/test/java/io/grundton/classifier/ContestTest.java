// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ContestTest {
  private final List<LabelledText> texts = Samples.texts(5, 600, 3);
  private final Training.Trained trained = Samples.trained(Samples.WHOLE, texts);

  @Test
  void beatsAModelThatLearnedFromWrongLabels() {
    List<LabelledText> shuffled = new ArrayList<>();
    List<LabelledText> others = Samples.texts(6, 150, 3);
    List<String> labels = new ArrayList<>(others.stream().map(LabelledText::label).toList());
    Collections.shuffle(labels, new Random(20_260_307));
    for (int i = 0; i < others.size(); i++) {
      shuffled.add(new LabelledText(labels.get(i), others.get(i).text()));
    }
    Contest contest =
        Contest.of(texts, trained, Samples.trained(Samples.WHOLE, shuffled).classifier());
    assertThat(contest.better()).isTrue();
    assertThat(contest.texts()).isBetween(Contest.LEAST_TEXTS, 600);
    assertThat(contest.newAccuracyBp()).isGreaterThan(contest.oldAccuracyBp());
  }

  @Test
  void doesNotBeatItsEqual() {
    Classifier equal = Samples.trained(Samples.WHOLE, Samples.texts(7, 600, 3)).classifier();
    assertThat(Contest.of(texts, trained, equal).better()).isFalse();
  }

  @Test
  void textsThatTheModelInUseWasTrainedOnAreLeftOut() {
    Contest again = Contest.of(texts, trained, trained.classifier());
    int accuracyBp = trained.classifier().upbringing().crossValidated().accuracyBp();
    assertThat(again).isEqualTo(new Contest(0, accuracyBp, accuracyBp, false));
    Classifier half = Samples.trained(Samples.WHOLE, texts.subList(0, 100)).classifier();
    assertThat(Contest.of(texts, trained, half).texts()).isBetween(Contest.LEAST_TEXTS, 500);
  }
}
