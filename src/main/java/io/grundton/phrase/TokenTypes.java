// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Contractions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is known of each distinct token, because text repeats itself: folding, stemming
 * and wildcards cost once per type of token, a repeated token costs one hash look-up without a new
 * string. Bounded: when full it starts anew, and what is too long for a word is not remembered.
 */
final class TokenTypes {
  private static final int MAX = 1 << 17;
  private static final int MAX_PASSED = 1 << 21;
  private static final int LONGEST = 64;

  /*
   * So many slots are looked at for one token; where they are all taken, the first is overwritten.
   * Tokens made to have one hash are learned again and again, but never make a look-up longer.
   */
  private static final int PROBES = 16;

  private final TokenTests tests;
  private @Nullable TokenType[] table = new TokenType[1 << 12];
  private int size;
  private int passed;

  TokenTypes(TokenTests tests) {
    this.tests = tests;
  }

  /** The words of a token: one for most, several for a short form. Not to be changed. */
  Word[] of(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int mask = table.length - 1;
    int slot = spread(hash);
    for (int probe = 0; probe < PROBES; probe++) {
      TokenType type = table[(slot + probe) & mask];
      if (type == null) {
        break;
      }
      if (type.hash == hash && type.isAt(text, start, end)) {
        return type.words;
      }
    }
    return learn(new String(text, start, end - start), hash);
  }

  private Word[] learn(String written, int hash) {
    List<String> folded = Contractions.words(written);
    Word[] words = new Word[folded.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tests.word(written, folded.get(i));
      passed += words[i].others().length;
    }
    if (written.length() <= LONGEST) {
      remember(new TokenType(written.toCharArray(), hash, words));
    }
    return words;
  }

  private void remember(TokenType type) {
    if (size >= MAX || passed >= MAX_PASSED) {
      table = new TokenType[1 << 12];
      size = 0;
      passed = 0;
    } else if (2 * size >= table.length) {
      grow();
    }
    insert(type);
  }

  /** How many types are remembered. */
  int size() {
    return size;
  }

  private void grow() {
    @Nullable TokenType[] smaller = table;
    table = new TokenType[4 * smaller.length];
    size = 0;
    for (TokenType type : smaller) {
      if (type != null) {
        insert(type);
      }
    }
  }

  private void insert(TokenType type) {
    int mask = table.length - 1;
    int home = spread(type.hash);
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = (home + probe) & mask;
      if (table[slot] == null) {
        table[slot] = type;
        size++;
        return;
      }
    }
    table[home & mask] = type;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }

  /** A distinct token. */
  @SuppressWarnings("ArrayRecordComponent") // private, never compared
  private record TokenType(char[] written, int hash, Word[] words) {
    boolean isAt(char[] text, int start, int end) {
      return Arrays.equals(written, 0, written.length, text, start, end);
    }
  }
}
