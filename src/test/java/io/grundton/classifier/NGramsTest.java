// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class NGramsTest {
  private static final String LETTERS = "abcdeghilmnorstuäöüß 0123456789";

  private final NGrams blind = new NGrams(false);
  private final NGrams seeing = new NGrams(true);

  @Test
  void caseSpellingOfUmlautsAndDigitsMakeNoDifference() {
    Random random = new Random(20_260_301);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      assertThat(blind.of(text.toUpperCase(Locale.GERMAN))).isEqualTo(blind.of(text));
      assertThat(seeing.of(spelledOut(text))).isEqualTo(seeing.of(text));
      assertThat(seeing.of(text.replaceAll("[0-9]", "7"))).isEqualTo(seeing.of(text));
    }
  }

  @Test
  void withoutPunctuationSignsMakeNoDifference() {
    String plain = "guten tag wie geht es";
    assertThat(blind.of("»Guten Tag!!! – Wie geht es?«")).isEqualTo(blind.of(plain));
    assertThat(seeing.of("Guten Tag! Wie geht es?")).isNotEqualTo(seeing.of(plain));
  }

  @Test
  void aRepeatedSignCountsOnce() {
    assertThat(seeing.of("why???")).isEqualTo(seeing.of("why?")).isNotEqualTo(seeing.of("why"));
    assertThat(seeing.of("why?!")).isNotEqualTo(seeing.of("why?"));
    assertThat(seeing.of("why ? ?")).isNotEqualTo(seeing.of("why?!"));
  }

  @Test
  void everyNGramIsThereOnce() {
    Random random = new Random(20_260_302);
    for (int i = 0; i < 500; i++) {
      long[] grams = seeing.of(text(random) + " " + text(random));
      assertThat(LongStream.of(grams).distinct().toArray()).isEqualTo(grams);
    }
  }

  @Test
  void oneWordIsItselfTwoPairsWithTheEdgeAndItsRuns() {
    // " hi " has the runs " hi", "hi " and " hi "; the word; edge and word; word and edge.
    assertThat(blind.of("hi")).hasSize(6);
    assertThat(blind.of("")).hasSize(1);
  }

  @Test
  void looksAtTheWholeTextOrEachSentenceOrTheFirstWordsOfALongerOneToo() {
    String text = " Hello, how can I help you? Bye now! ?";
    Sight sentences = new Sight("en", false, true, false);
    Sight openings = new Sight("en", false, true, true);
    assertThat(blind.parts(text, new Sight("en", false, false, false))).containsExactly(text);
    assertThat(blind.parts(text, sentences))
        .containsExactly("Hello, how can I help you", "Bye now");
    assertThat(blind.parts(text, openings))
        .containsExactly("Hello, how can I help you", "Hello", "Hello, how", "Bye now");
    assertThat(blind.parts("Thanks so much", openings)).containsExactly("Thanks so much");
    assertThat(blind.parts("Sorry about the wait", openings))
        .containsExactly("Sorry about the wait", "Sorry");
    assertThat(seeing.parts("Thanks. Bye!", new Sight("en", true, true, false)))
        .containsExactly("Thanks. ", "Bye!");
    assertThat(blind.parts("?!", openings)).isEmpty();
    assertThat(blind.parts("", sentences)).isEmpty();
  }

  @Test
  void buffersOfALongTextDoNotShowInTheNext() {
    long[] before = seeing.of("hello there");
    seeing.of("word ".repeat(5_000) + "other");
    assertThat(seeing.of("hello there")).isEqualTo(before);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static String spelledOut(String text) {
    return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }
}
