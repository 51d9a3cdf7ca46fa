// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PhraseParserTest {
  @Test
  void keepsThePhraseAsItWasWritten() {
    Phrase phrase = parse(" ^Hello  [there]$ ");
    assertThat(phrase.source()).isEqualTo(" ^Hello  [there]$ ");
    assertThat(phrase.atStart()).isTrue();
    assertThat(phrase.atEnd()).isTrue();
    assertThat(sequences(phrase)).containsExactly("hello", "hello there");
  }

  @Test
  void foldsWordsAndWritesShortFormsOut() {
    assertThat(sequences("Can't GEBÜHR!")).containsExactly("can not gebuehr");
    assertThat(sequences("Kund*innen")).containsExactly("kundinnen");
    assertThat(sequences("5 € 3.50 14:30")).containsExactly("5 € 3.50 14:30");
  }

  @Test
  void readsACompoundAsSeveralWordsAndAsOne() {
    assertThat(sequences("your e-mail")).containsExactly("your e mail", "your email");
    assertThat(sequences("Service\u2011Gebühr"))
        .containsExactly("service gebuehr", "servicegebuehr");
    assertThat(sequences("ABC-123")).containsExactly("abc 123");
    assertThat(sequences("~E-Mails =E-Mail e-mail*"))
        .containsExactly("stem:emails cased:E-Mail prefix:email");
  }

  @Test
  void readsWildcards() {
    assertThat(sequences("Apolog* *gebühr *Gebühr*"))
        .containsExactly("prefix:apolog suffix:gebuehr infix:gebuehr");
  }

  @Test
  void readsInflectedAndCasedWords() {
    assertThat(sequences("~Warten =Sie")).containsExactly("stem:warten cased:Sie");
  }

  @Test
  void multipliesAlternativesAndOptionalsOut() {
    assertThat(sequences("(a|b c) [d|e]")).containsExactly("b c", "a", "b c (d|e)", "a (d|e)");
    assertThat(sequences("( x | [y] z )")).containsExactly("z", "y z", "x");
    assertThat(sequences("(a|a)")).containsExactly("a");
  }

  @Test
  void takesAChoiceOfSingleWordsAsOneTest() {
    assertThat(sequences("(i|we) (can|will|~must)")).containsExactly("(i|we) (can|will|stem:must)");
    assertThat(sequences("(a|(b|(c|d e)))")).containsExactly("d e", "(a|b|c)");
    assertThat(sequences("(<customer_name>|you)")).containsExactly("customer_name:", "you");
  }

  @Test
  void readsGaps() {
    assertThat(sequences("a .. b ..3 c..12d")).containsExactly("a +5 b +3 c +12 d");
    assertThat(sequences("a ..2 [b] ..3 c")).containsExactly("a +5 c", "a +2 b +3 c");
  }

  @Test
  void readsListsWithinPhrases() {
    List<Phrase> sorry = List.of(parse("so sorry"), parse("~apologise"));
    PhraseParser parser = new PhraseParser(Map.of("sorry", sorry));
    assertThat(sequences(parser.parse("< sorry > [for ..2 that]")))
        .containsExactlyInAnyOrder(
            "so sorry for +2 that", "stem:apologise for +2 that", "so sorry", "stem:apologise");
  }

  @Test
  void readsBuiltInNames() {
    assertThat(sequences("in <num> days")).containsExactly("in shape:number days");
    assertThat(sequences("<money>"))
        .containsExactly(
            "shape:currency_code shape:number",
            "shape:number shape:currency",
            "shape:number shape:currency shape:two_digits",
            "shape:amount");
    assertThat(sequences("<customer_name>")).containsExactly("customer_name:");
    assertThat(sequences("by <date>"))
        .contains(
            "by (shape:day|shape:ordinal) of shape:month shape:year",
            "by (shape:near_day|shape:numeric_date)");
    assertThat(sequences("at <time>"))
        .contains(
            "at shape:number uhr",
            "at shape:hour (am|oclock|pm)",
            "at (midnight|mittags|mitternacht|noon|shape:clock)");
  }

  @Test
  void knowsWhetherOnlyACustomersNameCanMatch() {
    assertThat(parse("hello <customer_name>").asksForCustomerName()).isTrue();
    assertThat(parse("(mr <customer_name>|ms <customer_name>)").asksForCustomerName()).isTrue();
    assertThat(parse("hello [<customer_name>]").asksForCustomerName()).isFalse();
    assertThat(parse("hello").asksForCustomerName()).isFalse();
  }

  @Test
  void readsADollarAtTheEndAsTheEndOfTheTurnAndElsewhereAsMoney() {
    assertThat(sequences("costs $5")).containsExactly("costs $ 5");
    assertThat(parse("bye $").atEnd()).isTrue();
    assertThat(parse("(bye|ciao)$").atEnd()).isTrue();
    assertThat(parse("(5$|bye)").atEnd()).isFalse();
  }

  @Test
  void passesOverPunctuation() {
    assertThat(sequences("sorry, but - no!")).containsExactly("sorry but no");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertProblem("a (b|c", "'(' must be closed by ')'", 2);
    assertProblem("a [b", "'[' must be closed by ']'", 2);
    assertProblem("a (b]", "'(' must be closed by ')'", 2);
    assertProblem("a) b", "')' closes nothing", 1);
    assertProblem("a | b", "'|' closes nothing", 2);
    assertProblem("a <b", "'<' must be closed by '>'", 2);
    assertProblem("a > b", "'>' has no meaning here", 2);
    assertProblem(".. a", "a phrase must not begin with a gap, except after ^", 0);
    assertProblem("a ..0 b", "a gap must be at least 1 token long, but was 0", 2);
    assertProblem("a ..100 b", "a gap must be at most 60 tokens long", 2);
    assertProblem("a *", "'*' must stand beside letters", 2);
    assertProblem("**", "'*' must stand beside letters", 0);
    assertProblem("a ~", "'~' must be one word", 2);
    assertProblem("~a-7", "'~a-7' must be one word", 0);
    assertProblem("=two!", "'=two!' must be one word", 0);
    assertProblem("*a*b*", "'a*b' must be one word", 0);
    assertProblem("~can't", "'~can't' must be one word, but is a short form of several", 0);
    assertProblem("so =I'm", "'=I'm' must be one word, but is a short form of several", 3);
    assertProblem("a ^b", "'^' must be the first sign of a phrase", 2);
    assertProblem("^^b", "'^' must be the first sign of a phrase", 1);
    assertProblem("(^b)", "'^' must be the first sign of a phrase", 1);
    assertProblem("(".repeat(10_000), "parentheses must be nested at most 20 deep", 20);
  }

  @Test
  void suggestsTheNearestName() {
    PhraseParser parser = new PhraseParser(Map.of("sorry", List.of(parse("sorry"))));
    assertThatThrownBy(() -> parser.parse("so <sory>"))
        .isInstanceOf(PhraseException.class)
        .hasMessage(
            "a name in angle brackets must be one of [customer_name, date, money, num, sorry,"
                + " time], but was 'sory' (did you mean 'sorry'?)")
        .asInstanceOf(type(PhraseException.class))
        .extracting(PhraseException::offset, INTEGER)
        .isEqualTo(3);
  }

  @Test
  void takesNoAnchoredListInsideAPhrase() {
    PhraseParser parser = new PhraseParser(Map.of("hello", List.of(parse("^hello"))));
    assertThatThrownBy(() -> parser.parse("<hello> there"))
        .isInstanceOf(PhraseException.class)
        .hasMessage("list 'hello' must not use ^ or $ to be used inside a phrase");
  }

  @Test
  void standsForNothingWithAListOfNothing() {
    PhraseParser parser = new PhraseParser(Map.of("none", List.of()));
    assertThat(sequences(parser.parse("so <none>"))).isEmpty();
  }

  @Test
  void countsOnlyOpenParenthesesAsNested() {
    assertThat(sequences("(a) ".repeat(30))).containsExactly("a ".repeat(30).strip());
    PhraseParser parser = new PhraseParser(Map.of());
    assertThatThrownBy(() -> parser.parse("((((((((((((a")).isInstanceOf(PhraseException.class);
    assertThat(sequences(parser.parse("((((((((((((a))))))))))))"))).containsExactly("a");
  }

  @Test
  void needsAtLeastOneToken() {
    for (String phrase : List.of("", "  ", "[a]", "!", "$", "^", "([a]|b) [c]")) {
      assertProblem(phrase, "a phrase must have at least one token that is not optional", 0);
    }
  }

  @Test
  void limitsHowMuchAPhraseMayStandFor() {
    assertProblem(
        "(a a|b b|c c|d d|e e|f f|g g|h h|i i|j j)".repeat(5),
        "a phrase must stand for at most 20000 sequences, but its alternatives multiply to more",
        0);
    assertProblem(
        "a ..40 b ..40 c",
        "a phrase may span at most 60 tokens with its gaps, but this one may span 83",
        0);
    assertProblem(
        "^..30 a ..30$",
        "a phrase may span at most 60 tokens with its gaps, but this one may span 61",
        0);
    assertThat(sequences("a ..58 b")).containsExactly("a +58 b");
  }

  private static void assertProblem(String phrase, String message, int offset) {
    assertThatThrownBy(() -> parse(phrase))
        .as(phrase)
        .isInstanceOf(PhraseException.class)
        .hasMessage(message)
        .asInstanceOf(type(PhraseException.class))
        .extracting(PhraseException::offset, INTEGER)
        .isEqualTo(offset);
  }

  private static Phrase parse(String phrase) {
    return new PhraseParser(Map.of()).parse(phrase);
  }

  private static List<String> sequences(String phrase) {
    return sequences(parse(phrase));
  }

  /** Words as they are, other tests with their kind, "+n" for a gap of up to n tokens. */
  private static List<String> sequences(Phrase phrase) {
    return phrase.sequences().stream().map(PhraseParserTest::shown).toList();
  }

  private static String shown(Sequence sequence) {
    return IntStream.range(0, sequence.tests().size())
        .mapToObj(
            i -> {
              int gap = sequence.gaps().get(i);
              return (gap == 0 ? "" : "+" + gap + " ") + shown(sequence.tests().get(i));
            })
        .collect(Collectors.joining(" "));
  }

  private static String shown(TokenTest test) {
    return switch (test.kind()) {
      case WORD -> test.text();
      case ANY ->
          test.members().stream()
              .map(PhraseParserTest::shown)
              .collect(Collectors.joining("|", "(", ")"));
      default -> test.kind().name().toLowerCase(Locale.ROOT) + ":" + test.text();
    };
  }
}
