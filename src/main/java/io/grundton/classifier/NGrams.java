// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import io.grundton.text.Folding;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a classifier sees of a text: which words, pairs of neighbouring words, and runs of three to
 * five characters occur in it, each as a 64-bit hash. How often they occur is not seen.
 *
 * <p>Words are folded, so case, umlauts and accents make no difference, every digit is a zero, and
 * some words of dialects are read as {@link Spellings} has them. With {@code punctuation} signs
 * between words are words of their own; without, they are not seen. Keeps buffers; for one thread.
 */
public final class NGrams {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LONGEST_OPENING = 2;

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
  private long[] slots = new long[1024];
  private int[] textOf = new int[1024];
  private int texts;
  private long lastWord;

  /** N-grams that see the signs between words, or not. */
  public NGrams(boolean punctuation) {
    this.punctuation = punctuation;
  }

  /** The n-grams of a text, each once, in no order that means anything. */
  public long[] of(String text) {
    tokenizer.tokenize(text, tokens);
    count = 0;
    length = 0;
    lastWord = EDGE;
    append(' ');
    int seen = 0;
    for (int i = 0; i < tokens.count(); i++) {
      signs(text, seen, tokens.start(i));
      usual(Folding.fold(text.substring(tokens.start(i), tokens.end(i))));
      seen = tokens.end(i);
    }
    signs(text, seen, text.length());
    add(mixed(pair(lastWord, EDGE)));
    runs();
    return distinct();
  }

  /** The n-grams of each part of a text: see {@link #parts}. */
  public List<long[]> ofSentences(String text) {
    return parts(text).stream().map(this::of).toList();
  }

  /**
   * Each sentence of a text that has a word, and the first word and the first two words of each
   * that has more: <i>hello, sorry, thank you</i> open a sentence that goes on to do something
   * else, with a comma or without. From the first word to the last, with {@code punctuation} up to
   * the next.
   */
  List<String> parts(String text) {
    tokenizer.tokenize(text, tokens);
    int all = tokens.count();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= all; i++) {
      if (i == all || tokens.sentence(i) != tokens.sentence(from)) {
        parts.add(part(text, from, i));
        for (int words = 1; words <= LONGEST_OPENING && from + words < i; words++) {
          parts.add(part(text, from, from + words));
        }
        from = i;
      }
    }
    return parts;
  }

  private String part(String text, int from, int to) {
    if (!punctuation) {
      return text.substring(tokens.start(from), tokens.end(to - 1));
    }
    return text.substring(
        from == 0 ? 0 : tokens.start(from),
        to == tokens.count() ? text.length() : tokens.start(to));
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

  private void usual(String folded) {
    List<String> usual = Spellings.usual(folded);
    if (usual == null) {
      word(folded);
    } else {
      usual.forEach(this::word);
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

  /* A table that is never emptied: what was put in for an earlier text has an older number. */
  private long[] distinct() {
    if (slots.length < 2 * count) {
      slots = new long[Integer.highestOneBit(count) * 4];
      textOf = new int[slots.length];
      texts = 0;
    }
    texts++;
    int mask = slots.length - 1;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long gram = found[i];
      int slot = (int) gram & mask;
      while (textOf[slot] == texts && slots[slot] != gram) {
        slot = (slot + 1) & mask;
      }
      if (textOf[slot] != texts) {
        textOf[slot] = texts;
        slots[slot] = gram;
        found[kept++] = gram;
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
