// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.grundton.text.Stemmer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever an author writes is a phrase, or a problem that has a place in it. */
final class PhraseFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "|",
          "<",
          ">",
          "..",
          "..3",
          "..99",
          "*",
          "~",
          "=",
          "^",
          "$",
          "verb(",
          "anrufen)",
          "num>",
          "list>",
          "date>",
          "a",
          "i am",
          "e-mail",
          "can't",
          "5",
          " ",
          "{",
          "-",
          "\u2011");
  private static final List<String> REGEX_PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "|",
          "*",
          "+",
          "?",
          "{",
          "}",
          "2,",
          "9",
          "\\",
          "\\Q",
          "\\E",
          "(?i)",
          "(?:",
          "(?P<n>",
          "(?=",
          "^",
          "$",
          ".",
          "a",
          "b",
          "\\pL",
          "\\x{41}",
          "[^",
          "[:alpha:]",
          "-",
          "\\b",
          "\\1");

  @Test
  void readsAnythingOrSaysWhereItCannot() {
    Random random = new Random(20_261_123);
    PhraseParser parser =
        new PhraseParser(Map.of("list", List.of(new PhraseParser(Map.of()).parse("(x|y z)"))));
    int read = 0;
    for (int i = 0; i < 15_000; i++) {
      read += reads(i % 3 == 0 ? anything(random) : pieces(random, PIECES), parser::parse) ? 1 : 0;
    }
    assertThat(read).isBetween(1_000, 14_000);
  }

  @Test
  void readsAnyRegularExpressionOrSaysWhereItCannot() {
    Random random = new Random(7_061);
    int read = 0;
    for (int i = 0; i < 10_000; i++) {
      String source = i % 3 == 0 ? anything(random) : pieces(random, REGEX_PIECES);
      read += reads(source, Phrase::regex) ? 1 : 0;
    }
    assertThat(read).isBetween(700, 9_300);
  }

  @Test
  void takesNoLongerForAHostilePhrase() {
    for (String piece :
        List.of(
            "(",
            "[",
            "(a|",
            "[a] ",
            "<list> ",
            "a-b ",
            "i am ",
            "verb(",
            ".. a",
            "*",
            "<date> ",
            "(a|b c) ")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              reads(
                  piece.repeat(1_000 / piece.length()),
                  new PhraseParser(Map.of("list", List.of()))::parse),
          piece);
    }
    for (String piece :
        List.of(
            "(", "[", "a|", "(a|", "a{1,9}", "a{9}", "(?i)", "\\pL", "[[:", "\\Q", "(a+)+", "x*")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> reads(piece.repeat(1_000 / piece.length()), Phrase::regex),
          piece);
    }
  }

  private static boolean reads(String source, Function<String, Phrase> parser) {
    Phrase phrase;
    try {
      phrase = parser.apply(source);
    } catch (PhraseException e) {
      assertThat(e.offset()).as(source).isBetween(0, source.length());
      assertThat(e.getMessage()).as(source).isNotBlank();
      return false;
    }
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(phrase);
    builder.build(Stemmer.NONE).matcher().find("I am a b e-mail x 5, rufe an", Set.of("kim"));
    return true;
  }

  private static String pieces(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int k = 1 + random.nextInt(10); k > 0; k--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(12); k > 0; k--) {
      if (random.nextBoolean()) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }
}
