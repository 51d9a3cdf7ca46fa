// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.CodePoints;
import io.grundton.text.Stemmer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Compares the matcher with a naive one, and with itself on texts that say the same. */
final class PhraseOracleTest {
  private static final int ROUNDS = 1_100;
  private static final int PHRASES = 10;
  private static final int TURNS = 10;
  private static final Set<String> NAMES = Set.of("kim");
  private static final Stemmer STEMMER =
      word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;

  @Test
  void findsAPhraseWhereTheNaiveMatcherDoesAndOnlyThere() {
    RandomPhrases random = new RandomPhrases(1);
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Phrase> phrases = phrases(random);
      PhraseMatcher matcher = index(phrases).matcher();
      for (int i = 0; i < TURNS; i++) {
        String turn = random.turn();
        List<Hit> hits = matcher.find(turn, NAMES);
        NaiveMatcher naive = new NaiveMatcher(turn, NAMES, STEMMER);
        for (int phrase = 0; phrase < PHRASES; phrase++) {
          Set<NaiveMatcher.Span> expected = naive.spans(phrases.get(phrase));
          List<NaiveMatcher.Span> actual = spans(hits, phrase);
          assertThat(expected)
              .as("'%s' in '%s'", phrases.get(phrase).source(), turn)
              .containsAll(actual);
          assertThat(actual)
              .as("'%s' in '%s'", phrases.get(phrase).source(), turn)
              .containsAll(smallest(expected));
          found += actual.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(found).isGreaterThan(ROUNDS * PHRASES * TURNS / 10);
  }

  @Test
  void coversWithItsLongestSpansWhateverIsPartOfAnyMatch() {
    RandomPhrases random = new RandomPhrases(2);
    for (int round = 0; round < ROUNDS / 5; round++) {
      List<Phrase> phrases = phrases(random);
      PhraseIndex.Builder builder = new PhraseIndex.Builder();
      phrases.forEach(phrase -> builder.add(phrase, PhraseIndex.Extent.LONGEST));
      PhraseMatcher matcher = builder.build(STEMMER).matcher();
      for (int i = 0; i < TURNS; i++) {
        String turn = random.turn();
        List<Hit> hits = matcher.find(turn, NAMES);
        NaiveMatcher naive = new NaiveMatcher(turn, NAMES, STEMMER);
        for (int phrase = 0; phrase < PHRASES; phrase++) {
          assertThat(covered(spans(hits, phrase)))
              .as("'%s' in '%s'", phrases.get(phrase).source(), turn)
              .isEqualTo(covered(naive.spans(phrases.get(phrase))));
        }
      }
    }
  }

  @Test
  void findsInTheQuoteWhatItQuotes() {
    RandomPhrases random = new RandomPhrases(3);
    for (int round = 0; round < ROUNDS / 5; round++) {
      List<Phrase> phrases = phrases(random);
      PhraseIndex index = index(phrases);
      PhraseMatcher matcher = index.matcher();
      PhraseMatcher again = index.matcher();
      for (int i = 0; i < TURNS; i++) {
        String turn = random.turn();
        for (Hit hit : List.copyOf(matcher.find(turn, NAMES))) {
          Phrase phrase = phrases.get(hit.phrase());
          if (!phrase.atStart() && !phrase.atEnd()) {
            int from = CodePoints.before(turn, hit.start());
            int length = CodePoints.before(turn, hit.end()) - from;
            String quote =
                turn.codePoints()
                    .skip(from)
                    .limit(length)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(again.find(quote, NAMES))
                .as("'%s' in '%s' of '%s'", phrase.source(), quote, turn)
                .anyMatch(inQuote -> inQuote.phrase() == hit.phrase());
          }
        }
      }
    }
  }

  @Test
  void findsEachPhraseAsIfItWereAlone() {
    RandomPhrases random = new RandomPhrases(4);
    for (int round = 0; round < ROUNDS / 10; round++) {
      List<Phrase> phrases = phrases(random);
      PhraseMatcher together = index(phrases).matcher();
      List<PhraseMatcher> alone =
          phrases.stream().map(phrase -> index(List.of(phrase)).matcher()).toList();
      for (int i = 0; i < TURNS; i++) {
        String turn = random.turn();
        List<Hit> hits = together.find(turn, NAMES);
        for (int phrase = 0; phrase < PHRASES; phrase++) {
          assertThat(spans(hits, phrase))
              .as("'%s' in '%s'", phrases.get(phrase).source(), turn)
              .containsExactlyInAnyOrderElementsOf(spans(alone.get(phrase).find(turn, NAMES), 0));
        }
      }
    }
  }

  @Test
  void findsTheSameInATextThatSaysTheSame() {
    List<Phrase> phrases =
        List.of(
                "can't help",
                "(grösse|größe) ..3 nicht",
                "*straße*",
                "~Kundinnen",
                "i am sorry",
                "ärger* ..2 <money>",
                "geht's noch",
                "^guten tag",
                "<date>",
                "auf wiederhören$",
                "kund*innen",
                "z b",
                "am 3. mai",
                "do not ..2 worry",
                "äußerst")
            .stream()
            .map(new PhraseParser(Map.of())::parse)
            .toList();
    PhraseMatcher matcher = index(phrases).matcher();
    List<String> turns =
        List.of(
            "Guten Tag, I'm sorry, but we can't help. Don't you worry!",
            "Die Größe passt leider nicht. \"Geht's noch?\" Ärgerlich sind 5 Euro.",
            "Liebe Kund*innen in der Hauptstraße, am 3. Mai ist zu. z. B. äußerst früh. Tag.",
            "Unsere Kundinnen sagen: It's 'fine'. Auf Wiederhören",
            "Nicht. Größe. Can't. Help. Am 3. Juni. Guten Tag.",
            "Ihre Nummer ist 12345. Do not you worry, ärgern 7,50 €");
    Map<String, UnaryOperator<String>> changes =
        Map.of(
            "capitals", text -> text.toUpperCase(Locale.ROOT),
            "small letters", text -> text.toLowerCase(Locale.ROOT),
            "written-out umlauts",
                text ->
                    text.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae"),
            "double s", text -> text.replace("ß", "ss"),
            "decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            "no-break spaces", text -> text.replace(' ', '\u00A0'),
            "doubled spaces", text -> text.replace(" ", "  "),
            "curly apostrophes", text -> text.replace('\'', '\u2019'),
            "curly quotes", text -> text.replaceAll("\"([^\"]*)\"", "\u201C$1\u201D"),
            "soft hyphens", text -> text.replaceAll("(?<=\\pL{5})(?=\\pL)", "\u00AD"));
    for (String turn : turns) {
      Set<Integer> expected = found(matcher, turn);
      changes.forEach(
          (name, change) ->
              assertThat(found(matcher, change.apply(turn)))
                  .as("%s: %s", name, change.apply(turn))
                  .isEqualTo(expected));
    }
    Set<Integer> ever = new TreeSet<>();
    turns.forEach(turn -> ever.addAll(found(matcher, turn)));
    assertThat(ever).hasSize(phrases.size());
  }

  private static Set<Integer> found(PhraseMatcher matcher, String turn) {
    Set<Integer> found = new TreeSet<>();
    matcher.find(turn, Set.of()).forEach(hit -> found.add(hit.phrase()));
    return found;
  }

  private static List<Phrase> phrases(RandomPhrases random) {
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < PHRASES; i++) {
      phrases.add(random.phrase());
    }
    return phrases;
  }

  private static PhraseIndex index(List<Phrase> phrases) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    phrases.forEach(builder::add);
    return builder.build(STEMMER);
  }

  private static List<NaiveMatcher.Span> spans(List<Hit> hits, int phrase) {
    return hits.stream()
        .filter(hit -> hit.phrase() == phrase)
        .map(hit -> new NaiveMatcher.Span(hit.startToken(), hit.endToken()))
        .toList();
  }

  /** Those spans that no other lies within. */
  private static List<NaiveMatcher.Span> smallest(Set<NaiveMatcher.Span> spans) {
    return spans.stream()
        .filter(
            span ->
                spans.stream()
                    .noneMatch(
                        other ->
                            !other.equals(span)
                                && other.from() >= span.from()
                                && other.to() <= span.to()))
        .toList();
  }

  private static BitSet covered(Iterable<NaiveMatcher.Span> spans) {
    BitSet covered = new BitSet();
    spans.forEach(span -> covered.set(span.from(), span.to()));
    return covered;
  }
}
