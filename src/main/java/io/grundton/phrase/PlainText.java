// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain text as a phrase: its words in order, no sign of it a sign of the phrase language.
 *
 * <p>The phrase matches the words of the text wherever they stand in one sentence; the text's own
 * punctuation is not part of it.
 */
public final class PlainText {
  private PlainText() {}

  /** The phrase of a text; empty where the text has no word. */
  public static Optional<String> phrase(String text) {
    List<String> words = words(text);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", words.stream().map(PlainText::literal).toList()));
  }

  /** The words, numbers and money signs of a text, as written; possibly none. */
  public static List<String> words(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    List<String> words = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return words;
  }

  /* A word begins with a letter or a digit, so only a money sign can mean more than itself. */
  private static String literal(String word) {
    return word.equals("$") ? "($)" : word;
  }
}
