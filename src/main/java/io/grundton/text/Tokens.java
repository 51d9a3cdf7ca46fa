// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

import java.util.Arrays;

/**
 * The tokens of one text with their spans in it, as char indices, and the sentences they stand in.
 * Reused from text to text: what it holds is valid until the next {@link Tokenizer#tokenize}.
 */
public final class Tokens {
  private char[] chars = new char[256];
  private int count;
  private int sentences = 1;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] sentence = new int[64];
  private boolean[] question = new boolean[16];

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** First char of a token. */
  public int start(int token) {
    return start[token];
  }

  /** Char after the last of a token. */
  public int end(int token) {
    return end[token];
  }

  /** The number of the sentence that a token stands in, from 0. */
  public int sentence(int token) {
    return sentence[token];
  }

  /** Whether a token's sentence ends in a question mark. */
  public boolean inQuestion(int token) {
    return question[sentence[token]];
  }

  /** The chars of the text, and others after them. Not to be changed. */
  public char[] chars() {
    return chars;
  }

  void clear(String text) {
    int length = text.length();
    if (length > chars.length) {
      chars = new char[Math.max(length, 2 * chars.length)];
    }
    text.getChars(0, length, chars, 0);
    count = 0;
    sentences = 1;
    question[0] = false;
  }

  /** Gets ready for tokens of the same text and the same sentences. */
  void clearFor(Tokens other) {
    chars = other.chars;
    count = 0;
    question = Arrays.copyOf(other.question, other.question.length);
    sentences = other.sentences;
  }

  /** Adds as one token what are several, all in one sentence. */
  void addJoined(Tokens other, int first, int last) {
    add(other.start[first], other.end[last]);
    sentence[count - 1] = other.sentence[first];
  }

  void add(int from, int to) {
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      end = Arrays.copyOf(end, 2 * count);
      sentence = Arrays.copyOf(sentence, 2 * count);
    }
    start[count] = from;
    end[count] = to;
    sentence[count++] = sentences - 1;
  }

  /** Whether the sentence that is being filled has a token. */
  boolean sentenceBegun() {
    return count > 0 && sentence[count - 1] == sentences - 1;
  }

  void endSentence(boolean asked) {
    question[sentences - 1] = asked;
    if (++sentences > question.length) {
      question = Arrays.copyOf(question, 2 * question.length);
    }
    question[sentences - 1] = false;
  }
}
