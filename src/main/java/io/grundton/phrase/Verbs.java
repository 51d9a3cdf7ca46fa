// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Clauses;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The tests of an index that ask for separable verbs: for a joined form, which the word itself
 * tells, or for a finite form whose particle stands at the end of the clause.
 *
 * <p>A particle belongs to the nearest word before it, at most {@value SeparableVerb#REACH} tokens
 * back in the sentence, that makes a verb with it and has no particle yet: in <i>Ich rufe Sie an,
 * sie kommt zurück</i> neither <i>rufe</i> nor <i>an</i> is part of <i>zurückrufen</i>. Verbs of
 * the {@link VerbLexicon} take part in this whether or not anybody looks for them, so that a phrase
 * finds the same in every pack.
 */
final class Verbs {
  /** Takes a test that a word passes where it stands. */
  @FunctionalInterface
  interface Sink {
    void passes(int word, int test);
  }

  private static final int[] NONE = {};

  private final VerbLexicon lexicon = VerbLexicon.german();
  private final Set<String> particles = new HashSet<>(lexicon.particles());

  private final Map<String, int[]> joined = new HashMap<>();
  private final Map<String, Integer> heads = new HashMap<>();

  /** The tests that a finite form and its particle pass, in turn, by particle and form. */
  private final Map<String, Map<String, int[]>> wanted = new HashMap<>();

  /** Adds a test by its number; that of the finite form comes before that of the particle. */
  void add(TokenTest test, int number) {
    SeparableVerb verb = SeparableVerb.of(test.text());
    if (test.kind() == TokenTest.Kind.VERB) {
      verb.joined().forEach(form -> file(joined, form, number));
    } else if (test.kind() == TokenTest.Kind.VERB_HEAD) {
      heads.put(test.text(), number);
    } else {
      int head = Objects.requireNonNull(heads.get(test.text()));
      particles.add(verb.particle());
      Map<String, int[]> forms = wanted.computeIfAbsent(verb.particle(), p -> new HashMap<>());
      for (String form : verb.base().heads()) {
        file(forms, form, head);
        file(forms, form, number);
      }
    }
  }

  private static void file(Map<String, int[]> tests, String form, int test) {
    tests.merge(form, new int[] {test}, (some, one) -> TokenTests.with(some, one[0]));
  }

  /** The tests that a joined form passes. */
  int[] withForm(String folded) {
    return joined.getOrDefault(folded, NONE);
  }

  /** Finds what was added in a text that a matcher has read into words. */
  void find(String text, PhraseMatcher read, Sink sink) {
    if (wanted.isEmpty()) {
      return;
    }
    BitSet taken = new BitSet();
    for (int word = 1; word < read.words(); word++) {
      if (particles.contains(read.folded(word)) && Clauses.endAt(text, read.end(word))) {
        pair(read, word, taken, sink);
      }
    }
  }

  private void pair(PhraseMatcher read, int tail, BitSet taken, Sink sink) {
    String particle = read.folded(tail);
    Map<String, int[]> forms = wanted.getOrDefault(particle, Map.of());
    int first = Math.max(0, tail - SeparableVerb.REACH);
    for (int head = tail - 1; head >= first && read.sentence(head) == read.sentence(tail); head--) {
      if (!taken.get(head)) {
        int[] tests = forms.getOrDefault(read.folded(head), NONE);
        for (int i = 0; i < tests.length; i += 2) {
          sink.passes(head, tests[i]);
          sink.passes(tail, tests[i + 1]);
        }
        if (lexicon.takes(particle, read.folded(head))) {
          taken.set(head);
          return;
        }
      }
    }
  }
}
