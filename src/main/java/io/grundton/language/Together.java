// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns taken together; the same words said again count once. */
final class Together {
  private final List<Integer> turns = new ArrayList<>();
  private final Set<Long> said = new HashSet<>();
  private long[] sums = new long[0];

  void add(int turn, Passage passage) {
    turns.add(turn);
    if (!passage.isShortWord() && said.add(passage.words())) {
      if (said.size() == 1) {
        sums = passage.sums().clone();
      } else {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += passage.sums()[i];
        }
      }
    }
  }

  List<Integer> turns() {
    return turns;
  }

  /** The language that they speak for most, together. */
  Leader leader() {
    return said.isEmpty() ? Leader.NONE : Leader.of(sums);
  }

  /** Whether they are clearer in another language, together. */
  boolean oppose(int language) {
    return !said.isEmpty() && Passage.opposes(sums, language);
  }

  void clear() {
    turns.clear();
    said.clear();
  }
}
