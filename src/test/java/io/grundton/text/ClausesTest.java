// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ClausesTest {
  @Test
  void endAtMarksAndAtTheEndOfLinesAndTexts() {
    for (String rest :
        List.of(
            "",
            "  ",
            ".",
            ", wenn",
            " ; ja",
            "! ja",
            "?",
            ":",
            "…",
            ")",
            " (ja)",
            "“",
            " – ja",
            " - ja",
            "\nja",
            " \uD83D\uDE00",
            "* ja")) {
      assertThat(ends(rest)).as(rest).isTrue();
    }
  }

  @Test
  void goOnBeforeAWord() {
    for (String rest :
        List.of(" ist", " 3", "-Taste", "'s", "/an", "\u2011Taste", " überzeugt", " undjetzt")) {
      assertThat(ends(rest)).as(rest).isFalse();
    }
  }

  @Test
  void endBeforeAConjunctionUnlessItMakesAPair() {
    for (String rest :
        List.of(" und ich", " oder", " Sobald ich", " während", " um zu sehen", " und")) {
      assertThat(ends(rest)).as(rest).isTrue();
    }
    for (String rest : List.of(" und zu", " und nach", " und zurück", " oder ab")) {
      assertThat(ends(rest)).as(rest).isFalse();
    }
  }

  private static boolean ends(String rest) {
    return Clauses.endAt("an" + rest, 2);
  }
}
