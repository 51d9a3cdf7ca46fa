// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
    assertThat(words("I'd")).isEqualTo("i would");
    assertThat(words("customer's")).isEqualTo("customer s");
  }

  @Test
  void leavesOtherWordsAsOneFoldedWord() {
    assertThat(words("Größe")).isEqualTo("groesse");
    assertThat(words("O'Brien")).isEqualTo("obrien");
    assertThat(words("ma'am")).isEqualTo("maam");
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
  void knowsShortFormsWithoutTheirApostrophe() {
    assertThat(
            Stream.of(
                    "youre thats couldnt ive youll theyre whos gehts gibts habs wenns nix"
                        .split(" ", -1))
                .map(ContractionsTest::words))
        .containsExactly(
            "you are",
            "that is",
            "could not",
            "i have",
            "you will",
            "they are",
            "who is",
            "geht es",
            "gibt es",
            "habe es",
            "wenn es",
            "nichts");
    assertThat(words("wär's")).isEqualTo("waere es");
    assertThat(words("is’s")).isEqualTo("ist es");
    assertThat(words("kann's")).isEqualTo("kann es");
  }

  @Test
  void leavesWordsOfTheirOwnAlone() {
    for (String word :
        "im its were well ill id wed hell shell were lets hats wars wies ne haste".split(" ", -1)) {
      assertThat(words(word)).isEqualTo(word);
    }
  }

  private static String words(String token) {
    return String.join(" ", Contractions.words(token));
  }
}
