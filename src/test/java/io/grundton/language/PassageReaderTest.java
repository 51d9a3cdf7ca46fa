// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

final class PassageReaderTest {
  private static final int XX = 0;

  private final PassageReader reader = new PassageReader(new FakeWordWeights());

  @Test
  void tellsALanguageFromEnoughOfIt() {
    assertThat(verdict(words('x', 19))).isEqualTo(Passage.UNDECIDED);
    assertThat(verdict(words('x', 20))).isEqualTo(XX);
    assertThat(verdict("")).isEqualTo(Passage.UNDECIDED);
    assertThat(verdict("12:30 4711 https://x.example/xxx")).isEqualTo(Passage.UNDECIDED);
  }

  @Test
  void countsAWordOnceHoweverOftenItIsSaid() {
    assertThat(verdict("xabcd ".repeat(100))).isEqualTo(Passage.UNDECIDED);
    assertThat(reader.read("xabcd Xabcd, xabcd!").letters()).isEqualTo(5);
    assertThat(reader.read("xabcd xyz").words()).isEqualTo(reader.read("Xyz - xabcd").words());
    assertThat(reader.read("xabcd xyz").words()).isNotEqualTo(reader.read("xabcd").words());
  }

  @Test
  void isMixedWhereAPartIsInAnotherLanguage() {
    assertThat(verdict(words('x', 60) + words('y', 20))).isEqualTo(Passage.MIXED);
    assertThat(verdict(words('y', 20) + words('x', 60))).isEqualTo(Passage.MIXED);
    assertThat(verdict(words('x', 40) + words('y', 40))).isEqualTo(Passage.MIXED);
  }

  @Test
  void allowsForANameOrAQuotationInALongText() {
    assertThat(verdict(words('x', 360) + words('y', 20))).isEqualTo(XX);
    assertThat(verdict(words('x', 120) + words('o', 20))).isEqualTo(XX);
  }

  @Test
  void doesNotReadOnWhereATextIsVeryLong() {
    Passage begun = reader.read(words('x', 4_000));
    assertThat(reader.read(words('x', 4_000) + words('y', 4_000)).letters())
        .isEqualTo(begun.letters());
    assertThat(verdict(words('x', 4_000) + words('y', 4_000))).isEqualTo(XX);
  }

  private int verdict(String text) {
    return reader.read(text).verdict();
  }

  /** Different words of five letters, as many letters as wanted. */
  private static String words(char first, int letters) {
    StringJoiner words = new StringJoiner(" ", "", " ");
    int number = 0;
    int left = letters;
    while (left > 0) {
      int n = number++;
      String word = "%c%c%c%cz".formatted(first, 'a' + n % 12, 'm' + n / 12 % 11, 'a' + n / 132);
      words.add(word.substring(0, Math.min(5, left)));
      left -= 5;
    }
    return words.toString();
  }
}
