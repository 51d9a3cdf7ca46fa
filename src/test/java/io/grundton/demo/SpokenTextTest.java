// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.demo.SpokenText.Habit;
import org.junit.jupiter.api.Test;

class SpokenTextTest {
  @Test
  void speechLosesCapitalsAndStopsBetweenWordsButKeepsThemInside() {
    assertThat(bent("Ja, {an} Anna.Berg@example.org. 49,90 €?", Habit.SPOKEN))
        .isEqualTo("ja {an} anna.berg@example.org 49,90 €");
  }

  @Test
  void hastyTypingLosesCapitalsAndTheLastFullStop() {
    assertThat(bent("Ja, gern. Danke.", Habit.HASTY)).isEqualTo("ja, gern. danke");
  }

  @Test
  void carefulTypingStaysAsItIs() {
    assertThat(bent("Ja, gern. Danke.", Habit.CAREFUL)).isEqualTo("Ja, gern. Danke.");
  }

  private static String bent(String text, Habit habit) {
    TextBuffer buffer = new TextBuffer();
    buffer.append(text);
    SpokenText.bend(buffer, 0, habit);
    return new String(buffer.chars(), 0, buffer.length());
  }
}
