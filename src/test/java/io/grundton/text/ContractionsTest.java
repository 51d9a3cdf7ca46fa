// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ContractionsTest {
  @Test
  void writesShortFormsOut() {
    assertThat(words("can't")).isEqualTo("can not");
    assertThat(words("cannot")).isEqualTo("can not");
    assertThat(words("won't")).isEqualTo("will not");
    assertThat(words("I'm")).isEqualTo("i am");
    assertThat(words("gibt's")).isEqualTo("gibt es");
    assertThat(words("gonna")).isEqualTo("going to");
    assertThat(words("hab")).isEqualTo("habe");
  }

  @Test
  void writesRegularEndingsOut() {
    assertThat(words("shouldn't")).isEqualTo("should not");
    assertThat(words("they're")).isEqualTo("they are");
    assertThat(words("we've")).isEqualTo("we have");
    assertThat(words("YOU'LL")).isEqualTo("you will");
    assertThat(words("customer's")).isEqualTo("customer s");
  }

  @Test
  void leavesOtherWordsAsOneFoldedWord() {
    assertThat(words("Größe")).isEqualTo("groesse");
    assertThat(words("O'Brien")).isEqualTo("obrien");
    assertThat(words("I'd")).isEqualTo("id");
    assertThat(words("n't")).isEqualTo("nt");
    assertThat(words("'s")).isEqualTo("s");
  }

  @Test
  void knowsTheTypographicApostrophe() {
    for (String apostrophe : List.of("'", "\u2019", "\u02BC", "\u2018", "`", "\u00B4")) {
      assertThat(words("can" + apostrophe + "t")).as(apostrophe).isEqualTo("can not");
      assertThat(words("shouldn" + apostrophe + "t")).as(apostrophe).isEqualTo("should not");
    }
  }

  @Test
  void passesOverSoftHyphens() {
    assertThat(words("can\u00AD't")).isEqualTo("can not");
    assertThat(words("should\u00ADn't")).isEqualTo("should not");
  }

  @Test
  void leavesTheGermanWordImAlone() {
    assertThat(words("im")).isEqualTo("im");
  }

  private static String words(String token) {
    return String.join(" ", Contractions.words(token));
  }
}
