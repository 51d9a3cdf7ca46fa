// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

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
  private final List<Word> words = new ArrayList<>();

  private record Word(String written, String folded, int sentence) {}

  /** Where a match begins and ends, in words; gaps at its ends are not part of it. */
  record Span(int from, int to) {}

  /** How far an attempt has come; {@code from} is -1 until the first word is matched. */
  private record State(int at, int from, int to) {}

  NaiveMatcher(String text, Set<String> names, Stemmer stemmer) {
    this.names = names;
    this.stemmer = stemmer;
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    for (int i = 0; i < tokens.count(); i++) {
      String written = text.substring(tokens.start(i), tokens.end(i));
      for (String folded : Contractions.words(written)) {
        words.add(new Word(written, folded, tokens.sentence(i)));
      }
    }
  }

  /** Every span of a phrase. */
  Set<Span> spans(Phrase phrase) {
    Set<Span> spans = new HashSet<>();
    for (int start = 0;
        start < (phrase.atStart() ? Math.min(1, words.size()) : words.size());
        start++) {
      for (State end : match(phrase.elements(), Set.of(new State(start, -1, -1)), start)) {
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
          if (sameSentence(state, start) && passes(token.test(), words.get(state.at()))) {
            int from = state.from() < 0 ? state.at() : state.from();
            next.add(new State(state.at() + 1, from, state.at() + 1));
          }
        } else if (element instanceof Element.Gap gap) {
          State skipped = state;
          next.add(skipped);
          for (int i = 0; i < gap.max() && sameSentence(skipped, start); i++) {
            skipped = new State(skipped.at() + 1, skipped.from(), skipped.to());
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

  private boolean sameSentence(State state, int start) {
    return state.at() < words.size()
        && words.get(state.at()).sentence() == words.get(start).sentence();
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
