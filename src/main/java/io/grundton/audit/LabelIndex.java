// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.policy.By;
import io.grundton.policy.LabelCondition;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All labels that a pack asks for, numbered. */
final class LabelIndex {
  /** The probability of a turn that nobody asked about. */
  static final int NOT_ASKED = -1;

  private record Entry(LabelCondition condition, By by) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a label of the turns of {@code by}, and returns its number. */
  int add(LabelCondition condition, By by) {
    entries.add(new Entry(condition, by));
    return entries.size() - 1;
  }

  int size() {
    return entries.size();
  }

  LabelCondition condition(int number) {
    return entries.get(number).condition();
  }

  /** The names of the models that are asked. */
  Set<String> models() {
    return entries.stream()
        .map(entry -> entry.condition().model())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The labels that are asked for. */
  Set<String> labels() {
    return entries.stream()
        .map(entry -> entry.condition().label())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the models say of a conversation: for every label the probabilities of all turns in basis
   * points, {@link #NOT_ASKED} for turns of others and without text. Labels whose model is not at
   * hand, or reads another language than the conversation's, are left out.
   */
  Map<Integer, int[]> ask(Models models, Conversation conversation) {
    Map<Integer, int[]> answers = new HashMap<>();
    Map<String, List<Integer>> byModel = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byModel.computeIfAbsent(entries.get(i).condition().model(), m -> new ArrayList<>()).add(i);
    }
    byModel.forEach(
        (name, numbers) -> {
          Labeller labeller = models.named(name);
          if (labeller != null && reads(labeller, conversation.language())) {
            ask(labeller, conversation, numbers, answers);
          }
        });
    return answers;
  }

  private static boolean reads(Labeller labeller, @Nullable String language) {
    return labeller.language() == null
        || language == null
        || Objects.equals(labeller.language(), language);
  }

  /* A model is asked once about a turn, however many labels of it the pack wants. */
  private void ask(
      Labeller labeller,
      Conversation conversation,
      List<Integer> numbers,
      Map<Integer, int[]> answers) {
    List<Turn> turns = conversation.turns();
    List<int[]> probabilities = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      int[] ofTurns = new int[turns.size()];
      Arrays.fill(ofTurns, NOT_ASKED);
      probabilities.add(ofTurns);
      answers.put(number, ofTurns);
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (turn.internal() || turn.text().isEmpty()) {
        continue;
      }
      Map<String, Integer> said = null;
      for (int k = 0; k < numbers.size(); k++) {
        Entry entry = entries.get(numbers.get(k));
        if (entry.by().includes(turn.speaker())) {
          if (said == null) {
            said = labeller.label(turn.text());
          }
          probabilities.get(k)[i] = said.getOrDefault(entry.condition().label(), 0);
        }
      }
    }
  }
}
