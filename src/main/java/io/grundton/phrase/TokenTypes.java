// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Contractions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is known of each distinct token, because text repeats itself: folding, stemming
 * and wildcards cost once per type of token, a repeated token costs one hash look-up without a new
 * string. Bounded: when full it starts anew, and what is too long for a word is not remembered.
 */
final class TokenTypes {
  private static final int MAX = 1 << 17;
  private static final int LONGEST = 64;

  private final TokenTests tests;
  private @Nullable TokenType[] table = new TokenType[1 << 12];
  private int size;

  TokenTypes(TokenTests tests) {
    this.tests = tests;
  }

  TokenType of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = spread(hash) & (table.length - 1);
    for (TokenType type = table[slot]; type != null; type = table[slot]) {
      if (type.hash == hash
          && type.written.length() == end - start
          && text.startsWith(type.written, start)) {
        return type;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return learn(text.substring(start, end), hash);
  }

  private TokenType learn(String written, int hash) {
    List<String> words = Contractions.words(written);
    int[][] passed = new int[words.size()][];
    for (int i = 0; i < passed.length; i++) {
      passed[i] = tests.passedBy(written, words.get(i));
    }
    TokenType type = new TokenType(written, hash, words.toArray(String[]::new), passed);
    if (written.length() <= LONGEST) {
      remember(type);
    }
    return type;
  }

  private void remember(TokenType type) {
    if (size >= MAX) {
      table = new TokenType[1 << 12];
      size = 0;
    } else if (2 * size >= table.length) {
      grow();
    }
    insert(table, type);
    size++;
  }

  /** How many types are remembered. */
  int size() {
    return size;
  }

  private void grow() {
    TokenType[] larger = new TokenType[4 * table.length];
    for (TokenType type : table) {
      if (type != null) {
        insert(larger, type);
      }
    }
    table = larger;
  }

  private static void insert(@Nullable TokenType[] table, TokenType type) {
    int slot = spread(type.hash) & (table.length - 1);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = type;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }

  /** A distinct token: its folded words, and the tests that each passes. */
  static final class TokenType {
    final String written;
    final int hash;
    final String[] words;
    final int[][] passed;

    TokenType(String written, int hash, String[] words, int[][] passed) {
      this.written = written;
      this.hash = hash;
      this.words = words;
      this.passed = passed;
    }
  }
}
