// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PhraseMatcherTest {
  /** As far as these tests go: drops the commonest endings. */
  private static final Stemmer ENDINGS = word -> word.replaceAll("(ing|ed|en|es|e|s)$", "");

  @Test
  void findsTokensInOrderAndSaysWhere() {
    PhraseMatcher matcher = matcher("sorry to hear");
    assertThat(matcher.find("I am sorry, to hear it", Set.of()))
        .containsExactly(new Hit(0, 2, 5, 5, 19, Layer.SURFACE));
    assertThat(matcher.find("hear to sorry", Set.of())).isEmpty();
    assertThat(matcher.find("sorry to", Set.of())).isEmpty();
  }

  @Test
  void foldsCaseUmlautsQuotesDashesAndSpaces() {
    assertThat(quotes("größe", "Die GRÖSSE, die Groesse, die Gro\u0308ße"))
        .containsExactly("GRÖSSE fold", "Groesse fold", "Gro\u0308ße fold");
    assertThat(quotes("do not", "DON’T do\u00A0not — do -  not"))
        .containsExactly("DON’T fold", "do\u00A0not surface", "do -  not surface");
  }

  @Test
  void findsShortFormsInEverySpelling() {
    assertThat(quotes("can't help", "I can't help. I cannot help. I can not help. I can help."))
        .containsExactly("can't help fold", "cannot help fold", "can not help surface");
    assertThat(quotes("i am sorry", "I'm sorry, im sorry, i am sorry, Im Sorry"))
        .containsExactly(
            "I'm sorry fold", "im sorry surface", "i am sorry surface", "Im Sorry fold");
    assertThat(quotes("I'm", "im Haus")).hasSize(1);
    assertThat(quotes("(i am|we are) ..2 sorry", "im so sorry")).hasSize(1);
    assertThat(quotes("im", "I am")).isEmpty();
    assertThat(quotes("not", "I can't")).containsExactly("can't fold");
  }

  @Test
  void findsWildcards() {
    assertThat(quotes("apolog*", "I apologise, an apology, unapologetic"))
        .containsExactly("apologise surface", "apology surface");
    assertThat(quotes("*gebühr", "Gebühr Servicegebühr Gebühren"))
        .containsExactly("Gebühr fold", "Servicegebühr fold");
    assertThat(quotes("*gebühr*", "Servicegebühren gebuehr gebe"))
        .containsExactly("Servicegebühren fold", "gebuehr surface");
  }

  @Test
  void findsInflectedForms() {
    assertThat(quotes("~waiting", "wait waited waiting waiter"))
        .containsExactly("wait stem", "waited stem", "waiting stem");
  }

  @Test
  void findsCasedTokens() {
    assertThat(quotes("=Sie", "Haben sie SIE oder Sie?")).containsExactly("Sie surface");
    assertThat(quotes("wir =Sie", "Wir Sie wir sie")).containsExactly("Wir Sie fold");
    assertThat(quotes("=Ähre", "A\u0308hre ähre")).containsExactly("A\u0308hre surface");
    assertThat(quotes("=A\u0308hre", "Ähre Aehre")).containsExactly("Ähre surface");
  }

  @Test
  void findsAlternativesAndOptionals() {
    assertThat(quotes("(bye|see you) [all]", "bye all see you"))
        .containsExactly("bye surface", "bye all surface", "see you surface");
  }

  @Test
  void letsAGapHoldAtMostItsLength() {
    assertThat(quotes("a1 ..2 b2", "a1 b2")).containsExactly("a1 b2 surface");
    assertThat(quotes("a1 ..2 b2", "a1 x x b2")).containsExactly("a1 x x b2 surface");
    assertThat(quotes("a1 ..2 b2", "a1 x x x b2")).isEmpty();
    assertThat(quotes("a1 .. b2", "a1 x x x x x b2")).containsExactly("a1 x x x x x b2 surface");
    assertThat(quotes("a1 .. b2", "a1 x x x x x x b2")).isEmpty();
  }

  @Test
  void spansAsFarAsAPhraseMay() {
    String far = "alpha " + "x ".repeat(58) + "omega";
    assertThat(quotes("alpha ..58 omega", far)).containsExactly(far + " surface");
    assertThat(quotes("alpha ..57 omega", far)).isEmpty();
  }

  @Test
  void staysInsideASentence() {
    assertThat(quotes("a1 b2", "a1. b2")).isEmpty();
    assertThat(quotes("a1 .. b2", "a1 x! b2")).isEmpty();
    assertThat(quotes("a1 .. b2", "x. a1 (x), b2? x")).containsExactly("a1 (x), b2 surface");
  }

  @Test
  void letsGapsCrossTheEndsOfSentencesWhereToldTo() {
    assertThat(quotesAcross("a1 .. b2", "a1. b2")).containsExactly("a1. b2 surface");
    assertThat(quotesAcross("a1 ..2 b2 c3", "a1 x! y? b2 c3"))
        .containsExactly("a1 x! y? b2 c3 surface");
    assertThat(quotesAcross("a1 ..1 b2", "a1 x! y? b2")).isEmpty();
    assertThat(quotesAcross("a1 b2", "a1. b2")).isEmpty();
    assertThat(quotesAcross("a1 .. b2 c3", "a1. b2. c3")).isEmpty();
    assertThat(quotesAcross("a1 b2 .. c3", "a1. b2 c3")).isEmpty();
    assertThat(quotesAcross("^..2 hello", "oh. well. hello")).containsExactly("hello surface");
    assertThat(quotesAcross("bye ..1$", "bye. now")).containsExactly("bye surface");
    assertThat(quotesAcross("verb(anrufen)", "Ich rufe. An!")).isEmpty();
  }

  @Test
  void readsCompoundsAsOneWordToo() {
    String text = "Die Service-Gebühr per E-Mail";
    assertThat(quotes("servicegebühr", text)).containsExactly("Service-Gebühr fold");
    assertThat(quotes("*gebühr", text)).containsExactly("Service-Gebühr fold", "Gebühr fold");
    assertThat(quotes("service", text)).containsExactly("Service fold");
    assertThat(quotes("e-mail", text)).containsExactly("E-Mail fold");
    assertThat(quotes("email", text)).containsExactly("E-Mail fold");
    assertThat(quotes("e-mail", "eine email oder e mail"))
        .containsExactly("email surface", "e mail surface");
    assertThat(quotes("die servicegebühr per", text))
        .containsExactly("Die Service-Gebühr per fold");
    assertThat(quotes("=E-Mail", "e-mail E-Mail")).containsExactly("E-Mail surface");
    assertThat(quotes("die ..1 email", text)).isEmpty();
    assertThat(quotes("die ..2 email", "Die Service-Gebühr-Liste per E-Mail")).hasSize(1);
  }

  @Test
  void readsEveryHyphenBetweenLettersAndNoOtherAsOne() {
    assertThat(quotes("email", "E\u2011Mail E\u2010Mail E\u00ADMail")).hasSize(3);
    assertThat(quotes("emailadresse", "E-Mail-Adresse")).hasSize(1);
    assertThat(quotes("grossstadt", "Groß-Stadt Gro\u00DF-Stadt")).hasSize(2);
    assertThat(quotes("24stundenservice", "24-Stunden-Service")).isEmpty();
    assertThat(quotes("stundenservice", "24-Stunden-Service")).hasSize(1);
    assertThat(quotes("abc123", "ABC-123")).isEmpty();
    assertThat(quotes("abc 123", "ABC-123")).hasSize(1);
    assertThat(quotes("vorund", "Vor- und Nachname")).isEmpty();
    assertThat(quotes("email", "e - mail, e--mail, e\u2013mail, -email"))
        .containsExactly("email surface");
  }

  @Test
  void countsWordsOfACompoundApart() {
    PhraseMatcher matcher = matcher("not email");
    assertThat(matcher.find("I do not e-mail, can't e-mail", Set.of()))
        .containsExactlyInAnyOrder(
            new Hit(0, 2, 5, 5, 15, Layer.FOLD), new Hit(0, 6, 9, 17, 29, Layer.FOLD));
    assertThat(matcher.words()).isEqualTo(9);
    assertThat(matcher.folded(3)).isEqualTo("e");
  }

  @Test
  void findsTheShortestSpanAroundItsAnchor() {
    assertThat(quotes("hello ..5 verylongword", "hello hello verylongword verylongword"))
        .containsExactly("hello verylongword surface", "hello verylongword verylongword surface");
  }

  @Test
  void holdsPhrasesToTheEndsOfATurn() {
    assertThat(quotes("^hello", "Hello hello")).containsExactly("Hello fold");
    assertThat(quotes("^hello", "... oh, hello")).isEmpty();
    assertThat(quotes("bye$", "bye bye!")).containsExactly("bye surface");
    assertThat(quotes("bye$", "bye now")).isEmpty();
    assertThat(quotes("^yes$", "Yes.")).containsExactly("Yes fold");
    assertThat(quotes("^yes$", "Yes yes")).isEmpty();
    assertThat(quotes("^yes ..5 now$", "yes please do it now")).hasSize(1);
    assertThat(quotes("^a b$", "x ".repeat(100) + "a b")).isEmpty();
    assertThat(quotes("^a b$", "a b" + " x".repeat(100))).isEmpty();
  }

  @Test
  void letsAGapStandBetweenThePhraseAndTheEndOfATurn() {
    assertThat(quotes("^..2 hello", "oh well hello")).containsExactly("hello surface");
    assertThat(quotes("^..2 hello", "oh well so hello")).isEmpty();
    assertThat(quotes("^..2 hello", "oh. hello")).isEmpty();
    assertThat(quotes("^[oh] ..1 hello", "well hello")).containsExactly("hello surface");
    assertThat(quotes("bye ..1$", "bye now")).containsExactly("bye surface");
    assertThat(quotes("bye ..1$", "bye for now")).isEmpty();
    assertThat(quotes("bye ..1$", "bye. now")).isEmpty();
    assertThat(quotes("^..1 x ..1$", "a x b")).containsExactly("x surface");
  }

  @Test
  void findsAPhraseThatEndsInAGapWithoutIt() {
    assertThat(quotes("have a (good|nice) ..", "Have a good day!"))
        .containsExactly("Have a good fold");
  }

  @Test
  void findsNumbersMoneyDatesAndTimes() {
    assertThat(quotes("<money>", "5 Euro and €5 and $1,299.00 or 12 dollars")).hasSize(4);
    assertThat(quotes("<date>", "on 3 May, am 3. Mai, May 3rd, the 3rd of May, 3.5.2026, morgen"))
        .containsExactly(
            "3 May shape",
            "3. Mai shape",
            "May 3rd shape",
            "3rd of May shape",
            "3.5.2026 shape",
            "morgen shape");
    assertThat(quotes("<time>", "14:30, 9.15, 12 Uhr, noon, 5 pm"))
        .containsExactly("14:30 shape", "9.15 shape", "12 Uhr shape", "noon shape", "5 pm shape");
    assertThat(quotes("in <num> days", "in 3 days, in two days, in many days"))
        .containsExactly("in 3 days shape", "in two days shape");
  }

  @Test
  void findsTheCustomersNameOnlyWhereItIsKnown() {
    PhraseMatcher matcher = matcher("thanks <customer_name>", "kim");
    assertThat(matcher.find("Thanks Kim", Set.of("kim")))
        .containsExactlyInAnyOrder(
            new Hit(0, 0, 2, 0, 10, Layer.SHAPE), new Hit(1, 1, 2, 7, 10, Layer.FOLD));
    assertThat(matcher.find("Thanks Kim", Set.of()))
        .containsExactly(new Hit(1, 1, 2, 7, 10, Layer.FOLD));
    assertThat(matcher.find("Thanks Kim", Set.of("alex")))
        .containsExactly(new Hit(1, 1, 2, 7, 10, Layer.FOLD));
  }

  @Test
  void tellsWhatItSaw() {
    PhraseMatcher matcher = matcher("x");
    matcher.find("Can't you? Well.", Set.of());
    assertThat(matcher.words()).isEqualTo(4);
    assertThat(List.of(matcher.folded(0), matcher.folded(1), matcher.folded(3)))
        .containsExactly("can", "not", "well");
    assertThat(matcher.sentence(2)).isEqualTo(0);
    assertThat(matcher.sentence(3)).isEqualTo(1);
    assertThat(matcher.inQuestion(2)).isTrue();
    assertThat(matcher.inQuestion(3)).isFalse();
  }

  @Test
  void knowsWhetherHitsShareAToken() {
    Hit hit = new Hit(0, 2, 4, 10, 20, Layer.FOLD);
    assertThat(hit.overlaps(new Hit(1, 3, 5, 15, 30, Layer.FOLD))).isTrue();
    assertThat(hit.overlaps(new Hit(1, 0, 9, 0, 50, Layer.FOLD))).isTrue();
    assertThat(hit.overlaps(new Hit(1, 4, 5, 21, 30, Layer.FOLD))).isFalse();
    assertThat(hit.overlaps(new Hit(1, 0, 2, 0, 9, Layer.FOLD))).isFalse();
  }

  @Test
  void readsLongTurns() {
    assertThat(matcher("needle").find("hay ".repeat(100_000) + "needle", Set.of()))
        .containsExactly(new Hit(0, 100_000, 100_001, 400_000, 400_006, Layer.SURFACE));
  }

  @Test
  void namesItsLayersInLowerCase() {
    assertThat(Layer.STEM.code()).isEqualTo("stem");
  }

  @Test
  void countsItsPhrases() {
    assertThat(index("a", "b").size()).isEqualTo(2);
  }

  /** What was found, in order, each with its layer. */
  private static List<String> quotes(String phrase, String text) {
    return quotes(matcher(phrase), text);
  }

  private static List<String> quotesAcross(String phrase, String text) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(new PhraseParser(Map.of()).parse(phrase).acrossSentences());
    return quotes(builder.build(ENDINGS).matcher(), text);
  }

  private static List<String> quotes(PhraseMatcher matcher, String text) {
    List<Hit> hits = new ArrayList<>(matcher.find(text, Set.of()));
    hits.sort(java.util.Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
    return hits.stream()
        .map(hit -> text.substring(hit.start(), hit.end()) + " " + hit.layer().code())
        .toList();
  }

  private static PhraseMatcher matcher(String... phrases) {
    return index(phrases).matcher();
  }

  private static PhraseIndex index(String... phrases) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    for (String phrase : phrases) {
      builder.add(new PhraseParser(Map.of()).parse(phrase));
    }
    return builder.build(ENDINGS);
  }
}
