// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The wildcards of an index, found in a word in one pass however many they are: they are strings of
 * chars in one {@link Automaton}, with a symbol for either end of the word.
 */
final class Affixes {
  private static final int[] NONE = {};
  private static final int BEGIN = Character.MAX_VALUE + 1;
  private static final int END = BEGIN + 1;

  private final Automaton automaton = new Automaton();

  /** The tests by the number of their string. */
  private final List<Integer> tests = new ArrayList<>();

  void add(TokenTest.Kind kind, String text, int test) {
    int[] symbols = text.chars().toArray();
    if (kind == TokenTest.Kind.PREFIX) {
      int[] more = new int[symbols.length + 1];
      more[0] = BEGIN;
      System.arraycopy(symbols, 0, more, 1, symbols.length);
      symbols = more;
    } else if (kind == TokenTest.Kind.SUFFIX) {
      symbols = Arrays.copyOf(symbols, symbols.length + 1);
      symbols[symbols.length - 1] = END;
    }
    automaton.add(symbols);
    tests.add(test);
  }

  void link() {
    automaton.link();
  }

  /** The tests that a folded word passes, each once. */
  int[] in(String folded) {
    if (tests.isEmpty()) {
      return NONE;
    }
    Set<Integer> strings = new LinkedHashSet<>();
    int state = automaton.step(Automaton.ROOT, BEGIN);
    for (int i = 0; i < folded.length(); i++) {
      state = automaton.step(state, folded.charAt(i));
      collect(state, strings);
    }
    collect(automaton.step(state, END), strings);
    return strings.stream().mapToInt(tests::get).toArray();
  }

  /* What ends within a string that was found before was found with it. */
  private void collect(int state, Set<Integer> strings) {
    int s = automaton.ending(state);
    while (s != Automaton.ROOT && strings.add(automaton.string(s))) {
      s = automaton.nextEnding(s);
    }
  }
}
