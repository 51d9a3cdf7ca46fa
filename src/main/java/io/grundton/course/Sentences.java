// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** Splits turns into sentences. Not safe for use by several threads at once. */
final class Sentences {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  /**
   * A sentence and what it is.
   *
   * @param asks whether it ends in a question mark
   */
  record Spoken(Sentence sentence, String text, boolean asks) {}

  /** The sentences of a turn, in order; together they are its text without the spaces between. */
  List<Spoken> of(Turn turn) {
    String text = turn.text();
    tokenizer.tokenize(text, tokens);
    List<Spoken> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < tokens.count(); i++) {
      if (tokens.sentence(i) != tokens.sentence(i - 1)) {
        add(turn, from, tokens.start(i), tokens.inQuestion(i - 1), sentences);
        from = tokens.start(i);
      }
    }
    boolean asks = tokens.count() > 0 && tokens.inQuestion(tokens.count() - 1);
    add(turn, from, text.length(), asks, sentences);
    return sentences;
  }

  /** How many words a turn has. */
  int words(Turn turn) {
    tokenizer.tokenize(turn.text(), tokens);
    return tokens.count();
  }

  private static void add(Turn turn, int from, int to, boolean asks, List<Spoken> sentences) {
    String text = turn.text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(
          new Spoken(new Sentence(turn.number(), start, end), text.substring(start, end), asks));
    }
  }
}
