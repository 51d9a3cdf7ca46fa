// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The wildcards of an index, found in a word in one pass however many they are: they are strings of
 * chars in one {@link Automaton}, with a symbol for either end of the word.
 */
final class Affixes {
  private static final int[] NONE = {};
  private static final int BEGIN = 0;
  private static final int END = 1;
  private static final int CHARS = 2;

  private final Automaton automaton = new Automaton();

  /** The tests by the number of their string. */
  private final List<Integer> tests = new ArrayList<>();

  void add(TokenTest.Kind kind, String text, int test) {
    IntStream chars = text.chars().map(c -> CHARS + c);
    int[] symbols =
        switch (kind) {
          case PREFIX -> IntStream.concat(IntStream.of(BEGIN), chars).toArray();
          case SUFFIX -> IntStream.concat(chars, IntStream.of(END)).toArray();
          default -> chars.toArray();
        };
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
      state = automaton.step(state, CHARS + folded.charAt(i));
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
