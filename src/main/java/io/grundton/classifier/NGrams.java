// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import io.grundton.text.Folding;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.Arrays;

/**
 * What a classifier sees of a text: which words, pairs of neighbouring words, and runs of three to
 * five characters occur in it, each as a 64-bit hash. How often they occur is not seen.
 *
 * <p>Words are folded, so case, umlauts and accents make no difference, and every digit is a zero.
 * With {@code punctuation} signs between words are words of their own; without, they are not seen.
 * Keeps buffers; for one thread.
 */
public final class NGrams {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /** Odd 64-bit constant of the golden ratio, as in Fibonacci hashing. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final long WORD = 0x1F;
  private static final long PAIR = 0x2F;
  private static final long CHARACTERS = 0x3F;
  private static final long EDGE = mixed(0x4F);

  private final boolean punctuation;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private char[] line = new char[256];
  private int length;
  private long[] found = new long[512];
  private int count;
  private long lastWord;

  /** N-grams that see the signs between words, or not. */
  public NGrams(boolean punctuation) {
    this.punctuation = punctuation;
  }

  /** The n-grams of a text, each once, in rising order. */
  public long[] of(String text) {
    tokenizer.tokenize(text, tokens);
    return of(text, 0, tokens.count());
  }

  /** The n-grams of each sentence of a text that has a word, in their order. */
  public long[][] ofSentences(String text) {
    tokenizer.tokenize(text, tokens);
    int all = tokens.count();
    long[][] sentences = new long[all == 0 ? 0 : tokens.sentence(all - 1) + 1][];
    int sentence = 0;
    int from = 0;
    for (int i = 1; i <= all; i++) {
      if (i == all || tokens.sentence(i) != tokens.sentence(from)) {
        sentences[sentence++] = of(text, from, i);
        from = i;
      }
    }
    return Arrays.copyOf(sentences, sentence);
  }

  private long[] of(String text, int from, int to) {
    count = 0;
    length = 0;
    lastWord = EDGE;
    append(' ');
    int seen = from == 0 ? 0 : tokens.end(from - 1);
    for (int i = from; i < to; i++) {
      if (i > from || from == 0) {
        signs(text, seen, tokens.start(i));
      }
      word(Folding.fold(text.substring(tokens.start(i), tokens.end(i))));
      seen = tokens.end(i);
    }
    signs(text, seen, to == tokens.count() ? text.length() : tokens.start(to));
    add(mixed(pair(lastWord, EDGE)));
    runs();
    return distinct();
  }

  /* A sign counts once however often it is repeated: "!!!" is "!". */
  private void signs(String text, int from, int to) {
    if (!punctuation) {
      return;
    }
    char last = ' ';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != last) {
        word(String.valueOf(c));
      }
      last = c;
    }
  }

  private void word(String folded) {
    long hash = WORD;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      c = c >= '0' && c <= '9' ? '0' : c;
      append(c);
      hash = step(hash, c);
    }
    append(' ');
    long word = mixed(hash);
    add(word);
    add(mixed(pair(lastWord, word)));
    lastWord = word;
  }

  private void runs() {
    for (int start = 0; start + SHORTEST <= length; start++) {
      long hash = CHARACTERS;
      int end = Math.min(length, start + LONGEST);
      for (int i = start; i < end; i++) {
        hash = step(hash, line[i]);
        if (i - start + 1 >= SHORTEST) {
          add(mixed(hash));
        }
      }
    }
  }

  private static long step(long hash, char c) {
    return (hash + c) * MULTIPLIER;
  }

  private static long pair(long left, long right) {
    return (PAIR + left) * MULTIPLIER + Long.rotateLeft(right, 29);
  }

  /* The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit depends on every bit. */
  private static long mixed(long hash) {
    long h = hash;
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    h ^= h >>> 33;
    return h;
  }

  private void append(char c) {
    if (length == line.length) {
      line = Arrays.copyOf(line, 2 * length);
    }
    line[length++] = c;
  }

  private void add(long hash) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = hash;
  }

  private long[] distinct() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
