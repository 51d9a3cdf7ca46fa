// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Models;
import io.grundton.phrase.Hit;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseIndex;
import io.grundton.phrase.PhraseMatcher;
import io.grundton.policy.Guard;
import io.grundton.policy.Saying;
import io.grundton.text.Folding;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hears everything that a pack's sayings name in a conversation. For one thread. */
final class Listener {
  private static final Comparator<Hit> LEFTMOST_LONGEST =
      Comparator.comparingInt(Hit::startToken)
          .thenComparing(Hit::endToken, Comparator.reverseOrder())
          .thenComparingInt(Hit::phrase);

  private final SayingIndex sayings;
  private final PhraseMatcher matcher;
  private final LabelIndex labels;
  private final Models models;
  private final boolean echoes;
  private final List<List<Hit>> said = new ArrayList<>();
  private final List<List<Hit>> excepted = new ArrayList<>();
  private final List<Integer> touched = new ArrayList<>();

  Listener(SayingIndex sayings, PhraseIndex index, LabelIndex labels, Models models) {
    this.sayings = sayings;
    this.labels = labels;
    this.models = models;
    this.matcher = index.matcher();
    boolean anyEcho = false;
    for (int i = 0; i < sayings.size(); i++) {
      said.add(new ArrayList<>());
      excepted.add(new ArrayList<>());
      anyEcho |= sayings.saying(i).saying().guards().contains(Guard.ECHOED);
    }
    echoes = anyEcho;
  }

  /** The occurrences of every saying, and the probabilities of every label, by their numbers. */
  Heard hear(Conversation conversation) {
    return hear(conversation, models, Trace.NONE);
  }

  /** The same, and {@code trace} is told of every candidate. */
  Heard hear(Conversation conversation, Trace trace) {
    return hear(conversation, models, trace);
  }

  /** The same with other classifiers. */
  Heard hear(Conversation conversation, Models others, Trace trace) {
    Heard heard = new Heard(sayings.size(), conversation.turns().size());
    heard.probabilities(labels.ask(others, conversation));
    Set<String> names = namesOf(conversation);
    List<String> lastCustomer = List.of();
    List<String> lastService = List.of();
    for (int i = 0; i < conversation.turns().size(); i++) {
      Turn turn = conversation.turns().get(i);
      List<Hit> hits = matcher.find(turn.text(), names);
      heard.words(i, matcher.words());
      if (turn.internal() || turn.text().isEmpty()) {
        continue;
      }
      boolean service = turn.speaker().isService();
      file(hits, turn.speaker());
      Guarding guarding = new Guarding(matcher, turn.text(), service ? lastCustomer : lastService);
      for (int saying : touched) {
        if (sayings.saying(saying).by().includes(turn.speaker())) {
          keep(saying, i, guarding, heard, trace);
        } else {
          miss(saying, i, said.get(saying), heard);
        }
      }
      if (echoes && service) {
        lastService = words();
      } else if (echoes && turn.speaker() == Speaker.CUSTOMER) {
        lastCustomer = words();
      }
    }
    return heard;
  }

  private void file(List<Hit> hits, Speaker speaker) {
    for (int saying : touched) {
      said.get(saying).clear();
      excepted.get(saying).clear();
    }
    touched.clear();
    for (Hit hit : hits) {
      SayingIndex.Role role = sayings.role(hit.phrase());
      int saying = role.saying();
      Listening entry = sayings.saying(saying);
      if (entry.required() || entry.by().includes(speaker)) {
        if (said.get(saying).isEmpty() && excepted.get(saying).isEmpty()) {
          touched.add(saying);
        }
        (role.exception() ? excepted : said).get(saying).add(hit);
      }
    }
  }

  /* Exceptions and guards first, so that a deleted hit hides no other; then the leftmost longest. */
  private void keep(int number, int turnIndex, Guarding guarding, Heard heard, Trace trace) {
    Saying saying = sayings.saying(number).saying();
    List<Hit> hits = said.get(number);
    Set<Hit> candidates = trace.wanted() ? new LinkedHashSet<>(hits) : Set.of();
    Set<Hit> kept = trace.wanted() ? new HashSet<>() : Set.of();
    List<Hit> deleted = new ArrayList<>();
    BitSet exceptedChars = new BitSet();
    for (Hit exception : excepted.get(number)) {
      exceptedChars.set(exception.start(), exception.end());
    }
    hits.removeIf(
        hit -> {
          int exception = exceptedChars.nextSetBit(hit.start());
          boolean delete =
              (exception >= 0 && exception < hit.end()) || guarding.deletes(saying.guards(), hit);
          if (delete) {
            deleted.add(hit);
          }
          return delete;
        });
    miss(number, turnIndex, deleted, heard);
    hits.sort(LEFTMOST_LONGEST);
    int covered = 0;
    for (Hit hit : hits) {
      if (hit.startToken() >= covered) {
        covered = hit.endToken();
        heard.add(number, occurrence(turnIndex, hit));
        if (trace.wanted()) {
          kept.add(hit);
        }
      }
    }
    for (Hit exception : trace.wanted() ? excepted.get(number) : List.<Hit>of()) {
      if (exception.start() < exception.end()) {
        trace.add(new Step.Excepting(number, phrase(exception), span(turnIndex, exception)));
      }
    }
    for (Hit hit : candidates) {
      trace.add(candidate(number, turnIndex, hit, kept.contains(hit), guarding));
    }
  }

  private Step.Candidate candidate(
      int number, int turnIndex, Hit hit, boolean kept, Guarding guarding) {
    List<Phrase> exceptions =
        excepted.get(number).stream()
            .filter(exception -> exception.start() < hit.end() && hit.start() < exception.end())
            .map(this::phrase)
            .distinct()
            .toList();
    Set<Guard> guards = EnumSet.noneOf(Guard.class);
    for (Guard guard : sayings.saying(number).saying().guards()) {
      if (guarding.deletes(Set.of(guard), hit)) {
        guards.add(guard);
      }
    }
    Step.Fate fate = Step.Fate.COVERED;
    if (kept) {
      fate = Step.Fate.KEPT;
    } else if (!exceptions.isEmpty()) {
      fate = Step.Fate.EXCEPTED;
    } else if (!guards.isEmpty()) {
      fate = Step.Fate.GUARDED;
    }
    return new Step.Candidate(number, phrase(hit), span(turnIndex, hit), fate, exceptions, guards);
  }

  private Phrase phrase(Hit hit) {
    return sayings.role(hit.phrase()).phrase();
  }

  private static Evidence.Span span(int turnIndex, Hit hit) {
    return new Evidence.Span(turnIndex + 1, hit.start(), hit.end());
  }

  /* The first of them is near enough to show why a required saying does not count. */
  private void miss(int number, int turnIndex, List<Hit> hits, Heard heard) {
    if (sayings.saying(number).required() && !hits.isEmpty()) {
      heard.addMissed(number, occurrence(turnIndex, Collections.min(hits, LEFTMOST_LONGEST)));
    }
  }

  private Occurrence occurrence(int turnIndex, Hit hit) {
    return new Occurrence(turnIndex, hit.start(), hit.end(), phrase(hit).source(), hit.layer());
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(matcher.words());
    for (int i = 0; i < matcher.words(); i++) {
      words.add(matcher.folded(i));
    }
    return words;
  }

  /** The folded words of the customer's name; empty where it is not known, or only initials are. */
  static Set<String> namesOf(Conversation conversation) {
    String name = conversation.customerName();
    if (name == null) {
      return Set.of();
    }
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(name, tokens);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tokens.count(); i++) {
      String folded = Folding.fold(name.substring(tokens.start(i), tokens.end(i)));
      if (folded.length() > 1) {
        names.add(folded);
      }
    }
    return names;
  }
}
