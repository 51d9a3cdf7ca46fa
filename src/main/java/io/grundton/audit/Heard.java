// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was heard in one conversation: the occurrences of every saying of a pack. */
final class Heard {
  private final List<List<Occurrence>> bySaying;
  private final Map<Integer, List<Occurrence>> missed = new HashMap<>();
  private Map<Integer, int[]> probabilities = Map.of();
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

  /** Words that were said, but do not count: by another speaker, or deleted. */
  void addMissed(int saying, Occurrence occurrence) {
    missed.computeIfAbsent(saying, s -> new ArrayList<>(2)).add(occurrence);
  }

  /** What the classifiers say, by the number of the label. */
  void probabilities(Map<Integer, int[]> byLabel) {
    probabilities = byLabel;
  }

  void words(int turn, int count) {
    words[turn] = count;
    allWords += count;
  }

  /** In the order of the conversation. */
  List<Occurrence> of(int saying) {
    return bySaying.get(saying);
  }

  /** What of a required saying was said, but does not count, in the order of the conversation. */
  List<Occurrence> missedOf(int saying) {
    return missed.getOrDefault(saying, List.of());
  }

  /** The probabilities of a label by turn; null where its model is not at hand. */
  int @Nullable [] probabilities(int label) {
    return probabilities.get(label);
  }

  int wordsOf(int turn) {
    return words[turn];
  }

  int allWords() {
    return allWords;
  }
}
