// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AlternativesTest {
  @Test
  void aPhraseWithoutChoicesHasNone() {
    assertThat(alternatives("sorry to ..3 hear <feeling>")).isEmpty();
    assertThat(alternatives("verb(zurückrufen) (morgen)")).isEmpty();
  }

  @Test
  void aChoiceHasOneForEachOfItsParts() {
    assertThat(alternatives("nothing (i|we all) can do"))
        .containsExactly(
            new Alternatives.Alternative(8, 9, "i", "nothing (i) can do"),
            new Alternatives.Alternative(8, 11, "we all", "nothing (we all) can do"));
  }

  @Test
  void whatIsOptionalMayBeThereOrNot() {
    assertThat(alternatives("[very|so] sorry"))
        .containsExactly(
            new Alternatives.Alternative(0, 1, "very", "(very) sorry"),
            new Alternatives.Alternative(0, 6, "so", "(so) sorry"),
            new Alternatives.Alternative(0, 0, "without [very|so]", "  sorry"));
  }

  @Test
  void choicesInsideChoicesAreDecidedWithThoseAroundThemOpen() {
    assertThat(alternatives("(a|(b|<c>) d)"))
        .containsExactly(
            new Alternatives.Alternative(3, 4, "b", "(a|(b) d)"),
            new Alternatives.Alternative(3, 6, "<c>", "(a|(<c>) d)"),
            new Alternatives.Alternative(0, 1, "a", "(a)"),
            new Alternatives.Alternative(0, 3, "(b|<c>) d", "((b|<c>) d)"));
  }

  @Test
  void togetherTheAlternativesOfAChoiceFindWhatThePhraseFinds() {
    SplittableRandom random = new SplittableRandom(81);
    PhraseParser parser = new PhraseParser(Map.of());
    for (int round = 0; round < 300; round++) {
      String choice =
          Stream.of("a", "b c", "c", "d [e]")
                  .skip(random.nextInt(3))
                  .reduce("(x", (l, r) -> l + "|" + r)
              + ")";
      String phrase =
          (random.nextBoolean() ? "b " : "") + choice + (random.nextBoolean() ? " ..2 d" : " c");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        text.append((char) ('a' + random.nextInt(5))).append(' ');
      }
      boolean found = finds(List.of(parser.parse(phrase)), text.toString());
      List<Phrase> narrowed =
          alternatives(phrase).stream()
              .filter(one -> !one.text().equals("e") && !one.text().startsWith("without"))
              .map(one -> parser.parse(one.narrowed()))
              .toList();
      assertThat(finds(narrowed, text.toString())).as("%s in %s", phrase, text).isEqualTo(found);
    }
  }

  private static List<Alternatives.Alternative> alternatives(String phrase) {
    return Alternatives.of(new Phrase(phrase, List.of(), false, false, false));
  }

  private static boolean finds(List<Phrase> phrases, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    phrases.forEach(builder::add);
    return !builder.build(Stemmer.NONE).matcher().find(text, Set.of()).isEmpty();
  }
}
