// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReachTest {
  private static final PhraseParser PARSER = new PhraseParser(Map.of());

  @Test
  void aWildcardCoversTheWordsItStandsFor() {
    assertThat(covers("apolog*", "apology")).isTrue();
    assertThat(covers("apolog*", "apologis*")).isTrue();
    assertThat(covers("apolog*", "apolo*")).isFalse();
    assertThat(covers("*gebühr", "Stornogebuehr")).isTrue();
    assertThat(covers("*gebühr", "*nogebühr")).isTrue();
    assertThat(covers("*gebühr", "gebühr*")).isFalse();
    assertThat(covers("*gebühr*", "stornogebühren")).isTrue();
    assertThat(covers("*gebühr*", "gebühren*")).isTrue();
    assertThat(covers("*gebühr*", "*stornogebühr")).isTrue();
    assertThat(covers("*gebühr*", "*gebühren*")).isTrue();
    assertThat(covers("*gebühr*", "~gebühren")).isFalse();
  }

  @Test
  void aFoldedWordCoversItsSpellingsAndNotTheReverse() {
    assertThat(covers("du", "=Du")).isTrue();
    assertThat(covers("=Du", "du")).isFalse();
    assertThat(covers("~warten", "warten")).isTrue();
    assertThat(covers("warten", "~warten")).isFalse();
    assertThat(covers("<num>", "5")).isFalse();
  }

  @Test
  void aChoiceCoversItsPartsAndFewerOfThem() {
    assertThat(covers("(a|b|c) d", "b d")).isTrue();
    assertThat(covers("(a|b|c) d", "(c|a) d")).isTrue();
    assertThat(covers("(a|b) d", "(a|c) d")).isFalse();
    assertThat(covers("[very] sorry", "sorry")).isTrue();
    assertThat(covers("sorry", "[very] sorry")).isFalse();
  }

  @Test
  void aGapCoversNarrowerOnes() {
    assertThat(covers("a ..3 b", "a b")).isTrue();
    assertThat(covers("a ..3 b", "a ..2 b")).isTrue();
    assertThat(covers("a ..3 b", "a ..4 b")).isFalse();
  }

  @Test
  void theEndsOfATurnCoverOnlyThemselves() {
    assertThat(covers("hello", "^hello")).isTrue();
    assertThat(covers("^hello", "hello")).isFalse();
    assertThat(covers("^ ..2 hello", "^hello")).isTrue();
    assertThat(covers("^hello", "^ ..2 hello")).isFalse();
    assertThat(covers("bye$", "bye")).isFalse();
    assertThat(covers("bye ..2 $", "bye$")).isTrue();
    assertThat(covers("bye$", "bye ..2 $")).isFalse();
  }

  @Test
  void partsMayHoldAllThatAPhraseFindsBetweenThem() {
    assertThat(alwaysHolds("so (bad|sad)", "bad", "sad")).isTrue();
    assertThat(alwaysHolds("so (bad|sad)", "bad")).isFalse();
    assertThat(alwaysHolds("a b c", "b c")).isTrue();
    assertThat(alwaysHolds("a b c", "^b")).isFalse();
    assertThat(alwaysHolds("^a b c", "^a b")).isTrue();
    assertThat(alwaysHolds("a b c", "c$")).isFalse();
    assertThat(alwaysHolds("a", "a b")).isFalse();
  }

  @Test
  void phrasesThatStandForTooMuchAreNotCompared() {
    String many =
        IntStream.range(0, 60).mapToObj(i -> "a b" + i).collect(Collectors.joining("|", "(", ")"));
    assertThat(covers(many, many)).isFalse();
    assertThat(reach(many).same(reach(many))).isTrue();
    assertThat(reach("a").same(reach("^a"))).isFalse();
    assertThat(reach("a").same(reach("a$"))).isFalse();
    assertThat(reach("a").same(reach("A"))).isTrue();
    assertThat(reach("a").phrase().source()).isEqualTo("a");
  }

  @Test
  void aYesIsNeverWrong() {
    RandomPhrases random = new RandomPhrases(411);
    int covered = 0;
    for (int round = 0; round < 20_000; round++) {
      Phrase general = random.phrase();
      Phrase special = random.phrase();
      if (new Reach(general).covers(new Reach(special))) {
        covered++;
        for (int i = 0; i < 20; i++) {
          String turn = random.turn();
          assertThat(!finds(special, turn) || finds(general, turn))
              .as("%s finds what %s finds in %s", general.source(), special.source(), turn)
              .isTrue();
        }
      }
    }
    assertThat(covered).isGreaterThan(50);
  }

  private static boolean finds(Phrase phrase, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(phrase);
    return !builder.build(Stemmer.NONE).matcher().find(text, Set.of("kim")).isEmpty();
  }

  private static boolean covers(String general, String special) {
    return reach(general).covers(reach(special));
  }

  private static boolean alwaysHolds(String phrase, String... parts) {
    List<Reach> all = Arrays.stream(parts).map(ReachTest::reach).toList();
    return reach(phrase).alwaysHolds(all);
  }

  private static Reach reach(String phrase) {
    return new Reach(PARSER.parse(phrase));
  }
}
