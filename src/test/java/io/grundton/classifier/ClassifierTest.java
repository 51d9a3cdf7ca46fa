// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ClassifierTest {
  private final List<LabelledText> texts = Samples.texts(3, 180, 3);
  private final Classifier classifier = Samples.trained(Samples.WHOLE, texts).classifier();
  private final Classifier bySentence = Samples.trained(Samples.BY_SENTENCE, texts).classifier();

  @Test
  void isTheSameAfterWritingAndReading() throws IOException {
    byte[] bytes = Samples.bytes(classifier);
    Classifier read = Samples.read(bytes);
    assertThat(Samples.bytes(read)).isEqualTo(bytes);
    assertThat(read.sight()).isEqualTo(Samples.WHOLE);
    assertThat(read.labels()).isEqualTo(classifier.labels());
    assertThat(read.band("closing")).isEqualTo(classifier.band("closing"));
    assertThat(read.band("unheard")).isNull();
    assertThat(read.upbringing().crossValidated())
        .isEqualTo(classifier.upbringing().crossValidated());
    assertThat(Evaluation.of(read.labels(), read.predict(texts)))
        .isEqualTo(Evaluation.of(classifier.labels(), classifier.predict(texts)));
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    byte[] bytes = Samples.bytes(classifier);
    for (int length = 0; length < bytes.length; length += length < 2_000 ? 1 : 997) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Samples.read(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aDamagedFileIsRefusedOrReadButNeverAnythingElse() throws IOException {
    byte[] bytes = Samples.bytes(classifier);
    Random random = new Random(20_260_305);
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = bytes.clone();
      int place = random.nextInt(i % 2 == 0 ? 400 : bytes.length);
      damaged[place] = (byte) random.nextInt();
      Throwable refused = catchThrowable(() -> Samples.read(damaged));
      if (refused != null) {
        assertThat(refused).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void anotherFormatAndHugeCountsAreRefused() throws IOException {
    byte[] bytes = Samples.bytes(classifier);
    byte[] other = bytes.clone();
    ByteBuffer.wrap(other).putInt(0, 1);
    assertThatThrownBy(() -> Samples.read(other))
        .isInstanceOf(IOException.class)
        .hasMessage("a classifier must have format 2, but this one has 1");
    byte[] huge = bytes.clone();
    // format, "en" with its length, three switches
    ByteBuffer.wrap(huge).putInt(4 + 4 + 3, Integer.MAX_VALUE);
    assertThatThrownBy(() -> Samples.read(huge))
        .hasMessage("a classifier must have 2 to 1000 labels, but this one has 2147483647");
    byte[] language = bytes.clone();
    language[6] = 'E';
    assertThatThrownBy(() -> Samples.read(language))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "not a classifier: a language must be a BCP 47 primary tag such as de, but was 'En'");
  }

  @Test
  void aTurnIsLabelledAsAWholeOrByTheMostOfItsSentences() {
    String turn = "Hello the order. Sorry we regret it.";
    TurnLabeller labeller = new TurnLabeller(bySentence, "ab");
    Map<String, Integer> whole = labeller.label(turn);
    Map<String, Integer> first = labeller.label("Hello the order.");
    Map<String, Integer> second = labeller.label("Sorry we regret it.");
    assertThat(whole.get("greeting"))
        .isEqualTo(Math.max(first.getOrDefault("greeting", 0), second.getOrDefault("greeting", 0)));
    assertThat(whole.get("apology"))
        .isEqualTo(Math.max(first.getOrDefault("apology", 0), second.getOrDefault("apology", 0)));
    assertThat(labeller.label("?!")).isEmpty();
    Prediction predicted = bySentence.predict(List.of(new LabelledText("other", turn))).get(0);
    assertThat(predicted.label()).isEqualTo(-1);
    assertThat(predicted.probabilitiesBp()[bySentence.labels().indexOf("apology")])
        .isEqualTo(whole.get("apology"));
  }

  @Test
  void whatIsRememberedIsWhatWasSaid() {
    TurnLabeller labeller = new TurnLabeller(classifier, "ab");
    Map<String, Integer> once = labeller.label("hello parcel");
    for (int i = 0; i < 20_001; i++) {
      labeller.label("turn " + i);
    }
    assertThat(labeller.label("hello parcel")).isEqualTo(once);
    assertThat(labeller.label("hello parcel")).isEqualTo(once);
    assertThat(labeller.label("hello parcel ".repeat(30))).isNotEmpty();
    assertThat(labeller.hash()).isEqualTo("ab");
    assertThat(labeller.language()).isEqualTo("en");
    assertThat(labeller.band("greeting")).isEqualTo(classifier.band("greeting"));
    assertThat(labeller.classifier()).isSameAs(classifier);
  }
}
