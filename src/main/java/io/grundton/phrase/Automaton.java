// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Arrays;

/**
 * Finds every occurrence of many strings of numbers in one pass (Aho and Corasick, <i>Efficient
 * string matching</i>, CACM 1975). The strings are added, then {@link #link} is called once; from
 * then on it does not change.
 *
 * <p>The states are numbers. For each symbol of a text: {@link #step}, then every string that ends
 * there by {@link #ending} and {@link #nextEnding}.
 */
final class Automaton {
  /*
   * Transitions are one table for all states, by state and symbol: most states have one successor,
   * and a full row for each would be as wide as the vocabulary. A symbol without a transition
   * follows the failure links; each link shortens what is remembered, which every symbol lengthens
   * by at most one, so a text costs two look-ups for each symbol however many strings there are.
   */

  /** The state in which nothing is remembered. */
  static final int ROOT = 0;

  private final LongTable next = new LongTable();
  private int states = 1;
  private int[] parent = new int[16];
  private int[] symbol = new int[16];
  private int[] string = new int[16];
  private int[] failure = {};
  private int[] ending = {};
  private int strings;

  Automaton() {
    string[ROOT] = LongTable.NONE;
  }

  /** Adds a string of at least one symbol; returns its number, the same for the same string. */
  int add(int... symbols) {
    int state = ROOT;
    for (int s : symbols) {
      long key = LongTable.key(state, s);
      int to = next.get(key);
      if (to == LongTable.NONE) {
        to = newState(state, s);
        next.put(key, to);
      }
      state = to;
    }
    if (string[state] == LongTable.NONE) {
      string[state] = strings++;
    }
    return string[state];
  }

  private int newState(int from, int by) {
    if (states == parent.length) {
      parent = Arrays.copyOf(parent, 2 * states);
      symbol = Arrays.copyOf(symbol, 2 * states);
      string = Arrays.copyOf(string, 2 * states);
    }
    parent[states] = from;
    symbol[states] = by;
    string[states] = LongTable.NONE;
    return states++;
  }

  /** How many different strings were added. */
  int strings() {
    return strings;
  }

  /** Makes the automaton ready to step. */
  void link() {
    failure = new int[states];
    ending = new int[states];
    for (int state : byDepth()) {
      int from = parent[state];
      failure[state] = from == ROOT ? ROOT : step(failure[from], symbol[state]);
      ending[state] = string[state] == LongTable.NONE ? ending[failure[state]] : state;
    }
  }

  /* A state is made after its parent, but not after all that are less deep. */
  private int[] byDepth() {
    int[] depth = new int[states];
    int deepest = 0;
    for (int state = 1; state < states; state++) {
      depth[state] = depth[parent[state]] + 1;
      deepest = Math.max(deepest, depth[state]);
    }
    int[] from = new int[deepest + 2];
    for (int state = 1; state < states; state++) {
      from[depth[state] + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] sorted = new int[states - 1];
    for (int state = 1; state < states; state++) {
      sorted[from[depth[state]]++] = state;
    }
    return sorted;
  }

  /** The state after one more symbol, which may be one that no string has. */
  int step(int state, int by) {
    int from = state;
    while (true) {
      int to = next.get(LongTable.key(from, by));
      if (to != LongTable.NONE) {
        return to;
      }
      if (from == ROOT) {
        return ROOT;
      }
      from = failure[from];
    }
  }

  /** A state that names the longest string ending here, {@link #ROOT} if none does. */
  int ending(int state) {
    return ending[state];
  }

  /**
   * Of a state that names a string: one that names the next shorter, {@link #ROOT} if none does.
   */
  int nextEnding(int state) {
    return ending[failure[state]];
  }

  /** The number of the string that a state names. */
  int string(int endingState) {
    return string[endingState];
  }
}
