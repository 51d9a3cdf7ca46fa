// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  private static final long SEED = 20_261_123L;
  private static final List<String> PIECES =
      List.of(
          "a",
          "Käse",
          "can't",
          "cannot",
          "I'm",
          "3.50",
          "1.299,00",
          "14:30",
          "$",
          "€",
          "%",
          "(",
          ")",
          "[",
          "]",
          "|",
          "<",
          ">",
          "<num>",
          "~",
          "=",
          "*",
          "^",
          "..",
          "..3",
          ".",
          ",",
          "-",
          "_",
          ":",
          "\"",
          "'",
          "\\",
          "verb(",
          "verb(x)",
          "Kund*innen",
          "*x*",
          "x*",
          "~y",
          "=Z",
          "\u00AD",
          "\n",
          "\t",
          "\u00A0",
          "ß",
          "www.example.org",
          "\uD83D\uDE00",
          "日本",
          "e\u0301",
          "2.",
          "Dr.",
          "");

  @Test
  void quotesEverySignOfTheLanguage() {
    assertThat(PlainText.phrase("^(yes|no) [maybe] ..3 <num> ~walk =Sie pro* verb(rufen)$"))
        .contains("yes no maybe 3 num walk Sie pro verb rufen ($)");
  }

  @Test
  void hasNoPhraseWithoutAWord() {
    assertThat(PlainText.phrase(" ...?! <> ")).isEmpty();
    assertThat(PlainText.phrase("")).isEmpty();
  }

  @Test
  void quotedTextMatchesItsOwnWords() {
    Random random = new Random(SEED);
    int tried = 0;
    while (tried < 20_000) {
      String text = text(random);
      Tokens tokens = new Tokens();
      new Tokenizer().tokenize(text, tokens);
      Optional<String> phrase = PlainText.phrase(text);
      assertThat(phrase.isPresent()).as(text).isEqualTo(tokens.count() > 0);
      if (phrase.isPresent()
          && tokens.sentence(0) == tokens.sentence(tokens.count() - 1)
          && tokens.count() < 30) {
        tried++;
        assertThat(find(phrase.get(), text))
            .as("%s as %s", text, phrase.get())
            .anyMatch(
                hit ->
                    hit.start() == tokens.start(0) && hit.end() == tokens.end(tokens.count() - 1));
        assertThat(find(phrase.get(), "before " + text + " after")).as("anywhere").isNotEmpty();
      }
    }
  }

  private static List<Hit> find(String phrase, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(new PhraseParser(Map.of()).parse(phrase));
    return builder.build(Stemmer.NONE).matcher().find(text, Set.of());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
