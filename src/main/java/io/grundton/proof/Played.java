// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.Evidence;
import io.grundton.audit.Listening;
import io.grundton.audit.Rehearsal;
import io.grundton.audit.Step;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Example;
import io.grundton.policy.Guard;
import io.grundton.policy.Rule;
import io.grundton.transcript.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the examples of a pack make its phrases, guards and events do. */
final class Played {
  /** Enough to see every alternative of a phrase; no pack has so many examples of one phrase. */
  private static final int MOST_PLACES = 1_000;

  private final IdentityHashMap<Phrase, Set<Found>> found = new IdentityHashMap<>();
  private final Set<Object> acted = new LinkedHashSet<>();

  /**
   * Words that a phrase found.
   *
   * @param text the turn
   * @param names folded words of the customer's name
   * @param start first char
   * @param end char after the last
   */
  record Found(String text, Set<String> names, int start, int end) {}

  /** A guard of a saying deleted something. */
  private record GuardActed(int listening, Guard guard) {}

  /** Of the examples that are {@code sound}. */
  static Played of(CompiledPack compiled, Predicate<Example> sound) {
    Played played = new Played();
    Rehearsal rehearsal = new Rehearsal(compiled);
    for (Rule rule : compiled.pack().rules()) {
      Map<Integer, Listening> listening = new HashMap<>();
      compiled.listening(rule).forEach(one -> listening.put(one.number(), one));
      for (Example example : rule.header().examples()) {
        if (sound.test(example)) {
          Conversation conversation = rehearsal.conversation(example);
          List<Step> steps = new ArrayList<>();
          rehearsal.play(rule, example, conversation, steps::add);
          steps.forEach(step -> played.note(step, conversation, listening));
        }
      }
    }
    return played;
  }

  private void note(Step step, Conversation conversation, Map<Integer, Listening> listening) {
    if (step instanceof Step.Candidate candidate && listening.containsKey(candidate.listening())) {
      note(candidate.phrase(), candidate.span(), conversation);
      candidate.guards().forEach(guard -> acted.add(new GuardActed(candidate.listening(), guard)));
      Listening heard = listening.get(candidate.listening());
      if (heard != null && heard.event() != null && candidate.fate() == Step.Fate.KEPT) {
        acted.add(heard.event().name());
      }
    } else if (step instanceof Step.Excepting excepting
        && listening.containsKey(excepting.listening())) {
      note(excepting.phrase(), excepting.span(), conversation);
    }
  }

  private void note(Phrase phrase, Evidence.Span span, Conversation conversation) {
    Set<Found> places = found.computeIfAbsent(phrase, p -> new LinkedHashSet<>());
    if (places.size() < MOST_PLACES) {
      places.add(
          new Found(
              conversation.turns().get(span.turn() - 1).text(),
              Rehearsal.customerNames(conversation),
              span.start(),
              span.end()));
    }
  }

  /** What a phrase found in the examples of the rules that listen to it. */
  Set<Found> by(Phrase phrase) {
    return found.getOrDefault(phrase, Set.of());
  }

  /** Whether a guard deleted anything that was listened to under a number. */
  boolean acted(int listening, Guard guard) {
    return acted.contains(new GuardActed(listening, guard));
  }

  /** Whether an event happened, by its name. */
  boolean happened(String event) {
    return acted.contains(event);
  }
}
