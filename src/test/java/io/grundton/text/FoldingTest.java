// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FoldingTest {
  @Test
  void lowersCase() {
    assertThat(Folding.fold("HeLLo")).isEqualTo("hello");
    assertThat(Folding.fold("plain")).isEqualTo("plain");
    assertThat(Folding.fold("")).isEmpty();
  }

  @Test
  void writesUmlautsOut() {
    assertThat(List.of("Müller", "MÜLLER", "Mueller", "Mu\u0308ller").stream().map(Folding::fold))
        .containsOnly("mueller");
    assertThat(List.of("Straße", "STRASSE", "STRAẞE", "Strasse").stream().map(Folding::fold))
        .containsOnly("strasse");
    assertThat(Folding.fold("Ärgerlöser")).isEqualTo("aergerloeser");
  }

  @Test
  void dropsOtherAccents() {
    assertThat(Folding.fold("Café")).isEqualTo("cafe");
    assertThat(Folding.fold("Cafe\u0301")).isEqualTo("cafe");
    assertThat(Folding.fold("Señor")).isEqualTo("senor");
  }

  @Test
  void leavesApostrophesSoftHyphensAndJoinersOut() {
    assertThat(
            List.of(
                    "oclock",
                    "o'clock",
                    "o’clock",
                    "o‘clock",
                    "oʼclock",
                    "o`clock",
                    "o\u00B4clock",
                    "o\u00ADclock")
                .stream()
                .map(Folding::fold))
        .containsOnly("oclock");
    assertThat(Folding.fold("a\u200Db")).isEqualTo("ab");
  }

  @Test
  void leavesTheSignOfAGenderFormOut() {
    assertThat(
            List.of("Kund*innen", "Kund:innen", "Kund_innen", "KundInnen").stream()
                .map(Folding::fold))
        .containsOnly("kundinnen");
  }

  @Test
  void keepsTheColonOfATime() {
    assertThat(Folding.fold("14:30")).isEqualTo("14:30");
  }

  @Test
  void foldsWideAndStyledLetters() {
    assertThat(Folding.fold("ＡＢｃ")).isEqualTo("abc");
    assertThat(Folding.fold("\uD835\uDC07i")).isEqualTo("hi");
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Folding.fold("INTERNET")).isEqualTo("internet");
      assertThat(Folding.fold("İstanbul")).isEqualTo("istanbul");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void changesNothingTheSecondTime() {
    Random random = new Random(7);
    String alphabet = "abzABZäÖüßẞéñçøæœİıſ'’‘`´*:_019\u00AD\u200D\u0308\u0301ﬁŉǅ한Ωςσ中\u00A8";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder token = new StringBuilder();
      for (int k = 1 + random.nextInt(8); k > 0; k--) {
        token.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String folded = Folding.fold(token.toString());
      assertThat(Folding.fold(folded)).as("%s", token).isEqualTo(folded);
    }
  }

  @Test
  void isTheSameForComposedAndDecomposedLetters() {
    for (char c = 'À'; c < 'ſ'; c++) {
      String letter = "x" + c + "y";
      assertThat(Folding.fold(Normalizer.normalize(letter, Normalizer.Form.NFD)))
          .as(letter)
          .isEqualTo(Folding.fold(letter));
    }
  }
}
