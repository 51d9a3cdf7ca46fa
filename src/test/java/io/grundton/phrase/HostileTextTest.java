// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Large packs and texts that were made to cost much. What is bounded is counted; the time limits
 * are a hundred times what is needed, for what could not be counted.
 */
@Timeout(120)
final class HostileTextTest {
  private static final int PHRASES = 10_000;
  private static final int LENGTH = 100_000;

  private final Random random = new Random(17);

  @Test
  void readsTextsMadeToCostMuchWithTenThousandPhrases() {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    for (Phrase phrase : tenThousand()) {
      builder.add(
          phrase, random.nextBoolean() ? PhraseIndex.Extent.SHORTEST : PhraseIndex.Extent.LONGEST);
    }
    PhraseIndex index = builder.build(Stemmer.NONE);
    assertThat(index.sequences()).isBetween(PHRASES, 200_000);
    PhraseMatcher matcher = index.matcher();
    for (String text : texts()) {
      int hits = 0;
      for (Hit hit : matcher.find(text, Set.of("kim"))) {
        assertThat(hit.end()).isLessThanOrEqualTo(text.length());
        hits++;
      }
      assertThat(matcher.words()).isLessThanOrEqualTo(text.length());
      assertThat(hits).isLessThanOrEqualTo(matcher.words() * index.sequences());
    }
  }

  @Test
  void findsTwiceAsMuchInTwiceTheText() {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    for (String phrase :
        List.of("a", "a a a", "a ..20 a ..20 b", "(a|b c) ..9 (a|d)", "*a*", "^a", "a$")) {
      builder.add(new PhraseParser(Map.of()).parse(phrase));
    }
    PhraseMatcher matcher = builder.build(Stemmer.NONE).matcher();
    int once = matcher.find("a ".repeat(10_000), Set.of()).size();
    int twice = matcher.find("a ".repeat(20_000), Set.of()).size();
    assertThat(once).isBetween(30_000, 60_000);
    assertThat(twice).isBetween(2 * once - 100, 2 * once + 100);
  }

  @Test
  void remembersLittleOfTokensThatAllHaveOneHash() {
    TokenTypes types =
        new TokenTypes(
            new TokenTests(List.of(new TokenTest(TokenTest.Kind.WORD, "a")), Stemmer.NONE));
    for (int i = 0; i < 1 << 14; i++) {
      StringBuilder token = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        token.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(types.of(token.toString().toCharArray(), 0, 28)[0].folded())
          .isEqualTo(token.toString().toLowerCase(Locale.ROOT));
    }
    assertThat(types.size()).isLessThan(100);
  }

  @Test
  void refusesPhrasesThatStandForTooMuchBeforeTheyAreMade() {
    PhraseParser parser = new PhraseParser(new HashMap<>());
    int read = 0;
    int refused = 0;
    for (int i = 0; i < PHRASES; i++) {
      try {
        parser.parse("w" + i + " (a b|c d)".repeat(13 + i % 3));
        read++;
      } catch (PhraseException e) {
        refused++;
      }
    }
    assertThat(read).isBetween(5, 24);
    assertThat(refused).isEqualTo(PHRASES - read);
  }

  private List<Phrase> tenThousand() {
    PhraseParser parser = new PhraseParser(Map.of());
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(parser.parse("(a b|c d)".repeat(13)));
    phrases.add(parser.parse("[a] ".repeat(12) + "b"));
    phrases.add(parser.parse("(".repeat(20) + "a" + "|b c)".repeat(20)));
    while (phrases.size() < PHRASES) {
      phrases.add(parser.parse(phrase()));
    }
    return phrases;
  }

  private String phrase() {
    String word =
        "abcde".charAt(random.nextInt(5))
            + (random.nextBoolean() ? "" : "a".repeat(random.nextInt(15)));
    return switch (random.nextInt(9)) {
      case 0 -> "*" + word + "a".repeat(random.nextInt(15)) + "*";
      case 1 -> "a ..40 " + word + " ..10 a";
      case 2 -> word + "* (a|b|" + word + "|*e) ..30 a";
      case 3 -> "a a a a a " + word;
      case 4 -> "^.." + (1 + random.nextInt(40)) + " " + word + " ..3 [a] a";
      case 5 -> "<num> ..20 <date> ..5 " + word;
      case 6 -> "<customer_name> [a b] ..9 " + word + "$";
      case 7 -> "=" + word + " (a|a a|a a a) a";
      default -> "word" + random.nextInt(20_000) + " " + word;
    };
  }

  private List<String> texts() {
    return List.of(
        "a".repeat(LENGTH),
        "a ".repeat(LENGTH / 500),
        "A a. ".repeat(LENGTH / 500),
        "\uD83D\uDE00".repeat(LENGTH / 2),
        "\uD83D".repeat(LENGTH),
        "\uDE00a".repeat(LENGTH / 500),
        "\u200D".repeat(LENGTH),
        "a\u200B".repeat(LENGTH / 500),
        "a\u0301".repeat(LENGTH / 2),
        "a-".repeat(LENGTH / 500),
        "a'".repeat(LENGTH / 2),
        "1.".repeat(LENGTH / 2),
        "1 May ".repeat(LENGTH / 500),
        "....".repeat(LENGTH / 4),
        "?!\n".repeat(LENGTH / 3),
        "http://".repeat(LENGTH / 7),
        "Kund*in".repeat(LENGTH / 7),
        random(LENGTH / 50));
  }

  private String random(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          (char)
              (random.nextInt(4) == 0
                  ? random.nextInt(1 << 16)
                  : " abcde.-'5".charAt(random.nextInt(10))));
    }
    return text.toString();
  }
}
