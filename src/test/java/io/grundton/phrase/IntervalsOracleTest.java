// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.junit.jupiter.api.Test;

/**
 * Compares the matcher with Lucene's intervals over the same words, for what both can say: words
 * beside each other, choices, and one gap. Both must find the same smallest spans.
 *
 * <p>Lucene has no sentences, so the turns have none. With two gaps it goes on only from the
 * smallest spans around the first, and two equal blocks it takes for one that is repeated, with
 * other rules: neither is drawn.
 */
final class IntervalsOracleTest {
  private static final String FIELD = "text";
  private static final int ROUNDS = 400;
  private static final int PHRASES = 20;
  private static final int TURNS = 15;
  private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");

  private final Random random = new Random(5);

  /** A phrase in both languages. */
  private record Both(String phrase, IntervalsSource intervals) {}

  @Test
  void findsTheSameSmallestSpansAsLucene() throws IOException {
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Both> phrases = new ArrayList<>();
      PhraseIndex.Builder builder = new PhraseIndex.Builder();
      for (int i = 0; i < PHRASES; i++) {
        Both both = phrase();
        phrases.add(both);
        builder.add(new PhraseParser(Map.of()).parse(both.phrase()));
      }
      PhraseMatcher matcher = builder.build(Stemmer.NONE).matcher();
      for (int i = 0; i < TURNS; i++) {
        String turn = turn();
        List<Hit> hits = List.copyOf(matcher.find(turn, Set.of()));
        MemoryIndex index = new MemoryIndex();
        index.addField(FIELD, turn, new StandardAnalyzer());
        LeafReaderContext leaf = index.createSearcher().getIndexReader().leaves().get(0);
        for (int phrase = 0; phrase < PHRASES; phrase++) {
          Set<String> expected = spans(phrases.get(phrase).intervals(), leaf);
          assertThat(smallest(hits, phrase))
              .as("'%s' in '%s'", phrases.get(phrase).phrase(), turn)
              .isEqualTo(expected);
          found += expected.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(ROUNDS * PHRASES * TURNS).isGreaterThanOrEqualTo(100_000);
    assertThat(found).isGreaterThan(ROUNDS * PHRASES * TURNS / 10);
  }

  private Both phrase() {
    if (random.nextInt(3) == 0) {
      return block(words(1));
    }
    Both first = block(new Both("alpha", Intervals.term("alpha")));
    Both second = block(new Both("beta", Intervals.term("beta")));
    int most = 1 + random.nextInt(5);
    return new Both(
        first.phrase() + " .." + most + " " + second.phrase(),
        Intervals.maxgaps(most, Intervals.ordered(first.intervals(), second.intervals())));
  }

  /** Up to two words or choices and a last word beside each other. */
  private Both block(Both last) {
    List<String> phrases = new ArrayList<>();
    List<IntervalsSource> intervals = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Both both = random.nextInt(4) == 0 ? choice() : words(1);
      phrases.add(both.phrase());
      intervals.add(both.intervals());
    }
    phrases.add(last.phrase());
    intervals.add(last.intervals());
    return new Both(
        String.join(" ", phrases), Intervals.phrase(intervals.toArray(IntervalsSource[]::new)));
  }

  private Both choice() {
    Both first = words(1 + random.nextInt(2));
    Both second = words(1 + random.nextInt(3));
    return new Both(
        "(" + first.phrase() + "|" + second.phrase() + ")",
        Intervals.or(first.intervals(), second.intervals()));
  }

  private Both words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return new Both(String.join(" ", words), Intervals.phrase(words.toArray(String[]::new)));
  }

  private String turn() {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      words.add(random.nextInt(6) == 0 ? "other" : WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static Set<String> spans(IntervalsSource source, LeafReaderContext leaf)
      throws IOException {
    Set<String> spans = new TreeSet<>();
    IntervalIterator intervals = source.intervals(FIELD, leaf);
    if (intervals != null && intervals.nextDoc() == 0) {
      while (intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        spans.add(intervals.start() + " to " + (intervals.end() + 1));
      }
    }
    return spans;
  }

  private static Set<String> smallest(List<Hit> hits, int phrase) {
    List<Hit> ofPhrase = hits.stream().filter(hit -> hit.phrase() == phrase).toList();
    Set<String> smallest = new TreeSet<>();
    for (Hit hit : ofPhrase) {
      if (ofPhrase.stream().noneMatch(other -> isWithin(other, hit))) {
        smallest.add(hit.startToken() + " to " + hit.endToken());
      }
    }
    return smallest;
  }

  private static boolean isWithin(Hit inner, Hit outer) {
    return inner.startToken() >= outer.startToken()
        && inner.endToken() <= outer.endToken()
        && inner.endToken() - inner.startToken() < outer.endToken() - outer.startToken();
  }
}
