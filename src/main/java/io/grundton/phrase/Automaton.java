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
   * Transitions are one table for all states, by state and symbol, since most states have one
   * successor and a full row for each would be as wide as the vocabulary; only the root has a row. A
   * symbol without a transition follows the failure links; each link shortens what is remembered,
   * which every symbol lengthens by at most one, so a text costs at most two look-ups for each
   * symbol however many strings there are.
   *
   * With many strings the time goes into waiting for memory. So the four numbers of a state are
   * neighbours, and from a state without successors the search goes on in the next that has some.
   */

  /** The state in which nothing is remembered. */
  static final int ROOT = 0;

  private static final int WIDTH = 4;

  /** Where to look for a transition from this state: here, or the first failure link with any. */
  private static final int RESUME = 0;

  /** The same of the state of the failure link. */
  private static final int FAILURE = 1;

  /** The number of the string that ends in this state. */
  private static final int STRING = 2;

  /** The state of the longest string that ends here and is shorter than what is remembered. */
  private static final int LINK = 3;

  private final LongTable next = new LongTable();
  private int[] fromRoot = {};
  private int[] nodes = {LongTable.NONE, LongTable.NONE, LongTable.NONE, LongTable.NONE};
  private int strings;

  /** While strings are added: of each state the parent, and the symbol that leads to it. */
  private int[] parent = new int[1];

  private int[] symbol = new int[1];
  private int states = 1;

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
    if (nodes[WIDTH * state + STRING] == LongTable.NONE) {
      nodes[WIDTH * state + STRING] = strings++;
    }
    return nodes[WIDTH * state + STRING];
  }

  private int newState(int from, int by) {
    if (states == parent.length) {
      parent = Arrays.copyOf(parent, 2 * states);
      symbol = Arrays.copyOf(symbol, 2 * states);
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
    }
    parent[states] = from;
    symbol[states] = by;
    nodes[WIDTH * states + STRING] = LongTable.NONE;
    if (from == ROOT) {
      if (by >= fromRoot.length) {
        fromRoot = Arrays.copyOf(fromRoot, Math.max(by + 1, 2 * fromRoot.length));
      }
      fromRoot[by] = states;
    }
    return states++;
  }

  /** Makes the automaton ready to step. */
  void link() {
    int[] leads = new int[states];
    for (int state = 1; state < states; state++) {
      leads[parent[state]]++;
    }
    int[] failure = new int[states];
    nodes[RESUME] = ROOT;
    nodes[FAILURE] = ROOT;
    nodes[LINK] = ROOT;
    for (int state : byDepth()) {
      int node = WIDTH * state;
      int from = parent[state];
      failure[state] = from == ROOT ? ROOT : step(failure[from], symbol[state]);
      nodes[node + FAILURE] = nodes[WIDTH * failure[state] + RESUME];
      nodes[node + RESUME] = leads[state] > 0 ? state : nodes[node + FAILURE];
      nodes[node + LINK] = ending(failure[state]);
    }
    parent = new int[] {};
    symbol = new int[] {};
  }

  /* A state is made after its parent, but not after all that are less deep. */
  private int[] byDepth() {
    int[] depth = new int[states];
    int[] from = new int[states + 1];
    for (int state = 1; state < states; state++) {
      depth[state] = depth[parent[state]] + 1;
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
    int from = nodes[WIDTH * state + RESUME];
    while (from != ROOT) {
      int to = next.get(LongTable.key(from, by));
      if (to != LongTable.NONE) {
        return to;
      }
      from = nodes[WIDTH * from + FAILURE];
    }
    return by < fromRoot.length ? fromRoot[by] : ROOT;
  }

  /** A state that names the longest string ending here, {@link #ROOT} if none does. */
  int ending(int state) {
    return nodes[WIDTH * state + STRING] == LongTable.NONE ? nodes[WIDTH * state + LINK] : state;
  }

  /**
   * Of a state that names a string: one that names the next shorter, {@link #ROOT} if none does.
   */
  int nextEnding(int endingState) {
    return nodes[WIDTH * endingState + LINK];
  }

  /** The number of the string that a state names. */
  int string(int endingState) {
    return nodes[WIDTH * endingState + STRING];
  }
}
