// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Compounds;
import io.grundton.text.Contractions;
import io.grundton.text.Stemmer;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The phrase language read literally: tries everything, element by element. */
final class NaiveMatcher {
  private final Stemmer stemmer;
  private final Set<String> names;
  private final List<Word> asWritten;
  private final List<Word> joined;
  private List<Word> words;
  private boolean across;

  /** A word; before and after count the others of its token. */
  private record Word(
      String written, String folded, int sentence, int start, int end, int before, int after) {}

  /** Where a match begins and ends, in words; gaps at its ends are not part of it. */
  record Span(int from, int to) {}

  /** How far an attempt has come; {@code from} is -1 until the first word is matched. */
  private record State(int at, int from, int to, boolean afterGap) {}

  NaiveMatcher(String text, Set<String> names, Stemmer stemmer) {
    this.names = names;
    this.stemmer = stemmer;
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    Tokens compounds = new Tokens();
    Compounds.join(text, tokens, compounds);
    asWritten = words(text, tokens);
    joined = words(text, compounds);
    words = asWritten;
  }

  private static List<Word> words(String text, Tokens tokens) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      String written = text.substring(tokens.start(i), tokens.end(i));
      List<String> folded = Contractions.words(written);
      for (int k = 0; k < folded.size(); k++) {
        words.add(
            new Word(
                written,
                folded.get(k),
                tokens.sentence(i),
                tokens.start(i),
                tokens.end(i),
                k,
                folded.size() - 1 - k));
      }
    }
    return words;
  }

  /** Every span of a phrase in either reading, in words as written. */
  Set<Span> spans(Phrase phrase) {
    across = phrase.across();
    words = asWritten;
    Set<Span> spans = spansOfReading(phrase);
    if (joined.size() == asWritten.size()) {
      return spans;
    }
    words = joined;
    for (Span span : spansOfReading(phrase)) {
      Word first = joined.get(span.from());
      Word last = joined.get(span.to() - 1);
      long from = asWritten.stream().filter(word -> word.end() <= first.start()).count();
      long to = asWritten.stream().filter(word -> word.start() < last.end()).count();
      spans.add(new Span((int) from + first.before(), (int) to - last.after()));
    }
    return spans;
  }

  private Set<Span> spansOfReading(Phrase phrase) {
    Set<Span> spans = new HashSet<>();
    for (int start = 0;
        start < (phrase.atStart() ? Math.min(1, words.size()) : words.size());
        start++) {
      for (State end : match(phrase.elements(), Set.of(new State(start, -1, -1, false)), start)) {
        if (end.from() >= 0 && (!phrase.atEnd() || end.at() == words.size())) {
          spans.add(new Span(end.from(), end.to()));
        }
      }
    }
    return spans;
  }

  private Set<State> match(List<Element> elements, Set<State> states, int start) {
    Set<State> current = states;
    for (Element element : elements) {
      Set<State> next = new HashSet<>();
      for (State state : current) {
        if (element instanceof Element.Token token) {
          if (goesOn(state, start) && passes(token.test(), words.get(state.at()))) {
            int from = state.from() < 0 ? state.at() : state.from();
            next.add(new State(state.at() + 1, from, state.at() + 1, false));
          }
        } else if (element instanceof Element.Gap gap) {
          State skipped = new State(state.at(), state.from(), state.to(), true);
          next.add(skipped);
          for (int i = 0; i < gap.max() && goesOn(skipped, start); i++) {
            skipped = new State(skipped.at() + 1, skipped.from(), skipped.to(), true);
            next.add(skipped);
          }
        } else {
          for (List<Element> alternative : ((Element.Choice) element).alternatives()) {
            next.addAll(match(alternative, Set.of(state), start));
          }
        }
      }
      current = next;
    }
    return current;
  }

  private boolean goesOn(State state, int start) {
    int at = state.at();
    if (at == words.size()) {
      return false;
    }
    if (across) {
      return state.afterGap() || at == start || sentence(at) == sentence(at - 1);
    }
    return sentence(at) == sentence(start);
  }

  private int sentence(int word) {
    return words.get(word).sentence();
  }

  private boolean passes(TokenTest test, Word word) {
    return switch (test.kind()) {
      case WORD -> word.folded().equals(test.text());
      case PREFIX -> word.folded().startsWith(test.text());
      case SUFFIX -> word.folded().endsWith(test.text());
      case INFIX -> word.folded().contains(test.text());
      case STEM -> stemmer.stem(word.folded()).equals(stemmer.stem(test.text()));
      case CASED -> TokenTests.composed(word.written()).equals(test.text());
      case SHAPE -> Shape.valueOf(test.text().toUpperCase(Locale.ROOT)).test(word.folded());
      case VERB -> SeparableVerb.of(test.text()).joined().contains(word.folded());
      case VERB_HEAD, VERB_TAIL ->
          throw new IllegalArgumentException("needs the words around, but was " + test.kind());
      case CUSTOMER_NAME -> names.contains(word.folded());
      case ANY -> test.members().stream().anyMatch(member -> passes(member, word));
    };
  }
}
