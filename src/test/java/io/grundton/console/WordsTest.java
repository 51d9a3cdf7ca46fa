// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import org.junit.jupiter.api.Test;

/** Words of the second turn, as a reviewer marks them. */
final class WordsTest {
  @Test
  void aPassageIsFoundByCodePoints() {
    assertThat(Words.in(said("\uD83D\uDE00 your fault"), 2, "your"))
        .isEqualTo(new Passage(2, 2, 6));
  }

  @Test
  void aPassageMayGoOverLines() {
    assertThat(Words.in(said("Wait.\nIt is late."), 2, "Wait.\nIt"))
        .isEqualTo(new Passage(2, 0, 8));
  }

  @Test
  void whatIsShownAsItsCodeIsFoundByIt() {
    Dossier dossier = said("a\u200Bb\u202Ec");
    assertThat(Words.in(dossier, 2, "a[U+200B]b")).isEqualTo(new Passage(2, 0, 3));
    assertThatThrownBy(() -> Words.in(dossier, 2, "U+200B")).hasMessage("refused.words");
  }

  @Test
  void whatIsThereTwiceOrNotIsRefused() {
    assertThatThrownBy(() -> Words.in(said("no, no"), 2, "no")).hasMessage("refused.words-twice");
    assertThatThrownBy(() -> Words.in(said("no"), 2, "yes")).hasMessage("refused.words");
    assertThatThrownBy(() -> Words.in(said("no"), 9, "no")).hasMessage("refused.words");
  }

  private static Dossier said(String text) {
    return Dossiers.dossier(Dossiers.KEY, "north", text);
  }
}
