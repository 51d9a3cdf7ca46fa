// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Phrases and turns from so small a vocabulary that they often meet. */
final class RandomPhrases {
  private static final List<String> WORDS =
      List.of("a", "b", "ab", "ba", "abs", "A", "Äb", "aß", "can't", "not", "5", "May", "Kim");
  private static final List<String> SPACES =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          "-",
          ", ",
          " \"",
          " \uD83D\uDE00 ",
          ". ",
          "? ",
          "! ",
          "\n",
          "\n\n");

  private final Random random;
  private final Map<String, List<Phrase>> lists =
      Map.of(
          "few",
          List.of(
              new PhraseParser(Map.of()).parse("a ..1 b"),
              new PhraseParser(Map.of()).parse("[not] ab")));

  RandomPhrases(long seed) {
    random = new Random(seed);
  }

  Phrase phrase() {
    while (true) {
      String text =
          (random.nextInt(6) == 0 ? "^" : "")
              + sequence(1 + random.nextInt(4), 2)
              + (random.nextInt(6) == 0 ? "$" : "");
      try {
        Phrase phrase = new PhraseParser(lists).parse(text);
        return random.nextInt(4) == 0 ? phrase.acrossSentences() : phrase;
      } catch (PhraseException e) {
        assert e.getMessage() != null; // all optional, or a gap at the beginning: another try
      }
    }
  }

  String turn() {
    StringBuilder turn = new StringBuilder();
    for (int words = random.nextInt(13); words > 0; words--) {
      turn.append(anyOf(WORDS)).append(anyOf(SPACES));
    }
    return turn.toString();
  }

  private String sequence(int length, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(element(depth));
    }
    return text.toString();
  }

  private String element(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 10)) {
      case 0, 1, 2 -> anyOf(WORDS);
      case 3 -> anyOf(WORDS) + " " + anyOf(WORDS) + " " + anyOf(WORDS);
      case 4 -> "..";
      case 5 -> ".." + (1 + random.nextInt(3));
      case 6 -> anyOf(List.of("a*", "*b", "*a*"));
      case 7 -> anyOf(List.of("~ab", "~abs"));
      case 8 -> anyOf(List.of("=A", "=a", "=Kim"));
      case 9 -> anyOf(List.of("<num>", "<date>", "<customer_name>", "<few>"));
      case 10, 11, 12 -> "(" + inner(depth) + "|" + inner(depth) + ")";
      default -> "[" + inner(depth) + "]";
    };
  }

  private String inner(int depth) {
    return sequence(1 + random.nextInt(2), depth - 1);
  }

  private String anyOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
