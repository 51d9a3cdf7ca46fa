// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.List;

/** What was heard in one conversation: the occurrences of every saying of a pack. */
final class Heard {
  private final List<List<Occurrence>> bySaying;
  private final int[] words;
  private int allWords;

  Heard(int sayings, int turns) {
    bySaying = new ArrayList<>(sayings);
    for (int i = 0; i < sayings; i++) {
      bySaying.add(List.of());
    }
    words = new int[turns];
  }

  void add(int saying, Occurrence occurrence) {
    List<Occurrence> occurrences = bySaying.get(saying);
    if (occurrences.isEmpty()) {
      occurrences = new ArrayList<>(2);
      bySaying.set(saying, occurrences);
    }
    occurrences.add(occurrence);
  }

  void words(int turn, int count) {
    words[turn] = count;
    allWords += count;
  }

  /** In the order of the conversation. */
  List<Occurrence> of(int saying) {
    return bySaying.get(saying);
  }

  int wordsOf(int turn) {
    return words[turn];
  }

  int allWords() {
    return allWords;
  }
}
