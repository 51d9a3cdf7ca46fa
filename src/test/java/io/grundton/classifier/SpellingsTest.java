// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dialects and names make no difference to what a classifier sees. */
final class SpellingsTest {
  @ParameterizedTest
  @CsvSource({
    "Moin das geht ned, Hallo das geht nicht",
    "Das geht net, Das geht nicht",
    "Ich brauch 'ne Rechnung, Ich brauch eine Rechnung",
    "y'all gonna help, you going to help",
    "Aye I wanna leave, Yes I want to leave",
    "Thanks Angela, Thanks Kwame",
    "Danke Jürgen, Danke AYŞE",
  })
  void readsBothAlike(String one, String other) {
    assertThat(new NGrams(false).of(one)).containsExactly(new NGrams(false).of(other));
  }

  @ParameterizedTest
  @CsvSource({"Thanks Will, Thanks Angela", "nichts, nicht"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(new NGrams(false).of(one)).isNotEqualTo(new NGrams(false).of(other));
  }
}
