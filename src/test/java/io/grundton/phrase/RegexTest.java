// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.grundton.text.Stemmer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RegexTest {
  @Test
  void findsWhatIsWrittenWithItsCharsAndTheWordsThatTheyTouch() {
    assertThat(hits("[A-Z]{2}-\\d+", "So AB-12 or ab-12, XAB-3!"))
        .containsExactly(
            new Hit(0, 1, 3, 3, 8, Layer.REGEX), new Hit(0, 6, 8, 20, 24, Layer.REGEX));
    assertThat(hits("(?i)größe", "Die GRÖSSE, Größe, GRÖßE"))
        .containsExactly(
            new Hit(0, 2, 3, 12, 17, Layer.REGEX), new Hit(0, 3, 4, 19, 24, Layer.REGEX));
    assertThat(hits("can't", "I can't")).containsExactly(new Hit(0, 1, 3, 2, 7, Layer.REGEX));
  }

  @Test
  void findsMarksBetweenWordsAndWithoutAny() {
    assertThat(hits("!{2,}", "Well!!! Now!")).containsExactly(new Hit(0, 1, 1, 4, 7, Layer.REGEX));
    assertThat(hits("!{2,}", "Now!!")).containsExactly(new Hit(0, 1, 1, 3, 5, Layer.REGEX));
    assertThat(hits("\\?+", "???")).containsExactly(new Hit(0, 0, 0, 0, 3, Layer.REGEX));
  }

  @Test
  void crossesSentencesAndIsAnchoredToTheTurn() {
    assertThat(hits("(?s)^a.*z$", "a b.\nc z")).hasSize(1);
    assertThat(hits("^a.*z$", "a b.\nc z")).isEmpty();
  }

  @Test
  void knowsAsciiLettersOnlyAtTheEdgeOfAWord() {
    assertThat(hits("\\bre\\b", "größere")).isEmpty();
    assertThat(hits("\\bße\\b", "große")).hasSize(1);
    assertThat(hits("\\be\\b", "große")).hasSize(1);
  }

  @Test
  void standsBesideOtherPhrases() {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    builder.add(Phrase.regex("\\d{3}"));
    builder.add(new PhraseParser(Map.of()).parse("number <num>"));
    builder.add(Phrase.regex("x+").acrossSentences());
    assertThat(builder.build(Stemmer.NONE).matcher().find("Number 123 xx", Set.of()))
        .containsExactlyInAnyOrder(
            new Hit(0, 1, 2, 7, 10, Layer.REGEX),
            new Hit(1, 0, 2, 0, 10, Layer.SHAPE),
            new Hit(2, 2, 3, 11, 13, Layer.REGEX));
  }

  @Test
  void refusesWhatALinearEngineHasNot() {
    assertProblem("ab(?=c)", "a regular expression must not look around", 2);
    assertProblem("(?!c)a", "a regular expression must not look around", 0);
    assertProblem("a(b(?<=c))", "a regular expression must not look around", 3);
    assertProblem("a(?<!c)", "a regular expression must not look around", 1);
    assertProblem("(a)x\\1", "a regular expression must not refer back to a group", 4);
    assertProblem("(?P<n>a)\\k<n>", "a regular expression must not refer back to a group", 8);
    assertProblem("(?P<n>a)(?P=n)", "a regular expression must not refer back to a group", 8);
    assertProblem("(?>a)", "a regular expression must not have an atomic group", 0);
    assertProblem(
        "ba++", "a regular expression must not have a possessive or doubled quantifier", 3);
  }

  @Test
  void refusesWhatIsNoRegularExpression() {
    String syntax = "a regular expression must be one of RE2's syntax, but has: ";
    assertProblem("ab[c", syntax + "missing closing ]: [c", 2);
    assertProblem("a(b", syntax + "missing closing ): a(b", 0);
    assertProblem("a)b", "')' in a regular expression closes nothing", 1);
    assertProblem("a\\", syntax + "trailing backslash at end of expression: ", 0);
    assertProblem("a\\y", syntax + "invalid escape sequence: \\y", 1);
    assertProblem("x**", syntax + "invalid nested repetition operator: **", 1);
    assertProblem("*x", syntax + "missing argument to repetition operator: *", 0);
    assertProblem("[z-a]", syntax + "invalid character class range: z-a", 1);
  }

  @Test
  void refusesWhatMayMatchNothing() {
    for (String regex :
        List.of(
            "", "a*", "a?", "(a|)", "^", "$", "\\b", "(?i)", "a{0,3}", "(?m)^$", "(a*|b)",
            "\\Q\\E")) {
      assertProblem(regex, "a regular expression must not match the empty text", 0);
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertProblem(
        "a".repeat(1_001),
        "a regular expression must have at most 1000 characters, but has 1001",
        0);
    assertProblem(
        "((a{1,100}){1,100}){1,100}",
        "a regular expression must have at most 1000 steps, its repetitions written out, but has more than a million",
        0);
    assertProblem(
        "(ab{2}){1,300}",
        "a regular expression must have at most 1000 steps, its repetitions written out, but has 3002",
        0);
    assertProblem(
        "(".repeat(60) + "a" + ")".repeat(60),
        "the parentheses of a regular expression must be nested at most 50 deep",
        50);
    assertThat(Regex.of("(".repeat(50) + "a" + ")".repeat(50)).steps()).isEqualTo(152);
    assertThat(Regex.of(".{0,200}a").steps()).isLessThan(1_000);
  }

  @Test
  void knowsWhatEveryMatchNeeds() {
    assertThat(Regex.of("Refund").needs()).containsExactly("refund");
    assertThat(Regex.of("(?i)\\brefund(s|ed)?\\b now").needs()).containsExactly("refund");
    assertThat(Regex.of("(?i)(refund|chargeback)\\s+x").needs())
        .containsExactlyInAnyOrder("refund", "chargeback");
    assertThat(Regex.of("(money|€)").needs()).isEmpty();
    assertThat(Regex.of("gebühr\\d+").needs()).containsExactly("geb");
    assertThat(Regex.of("\\d+ [a-z]*").needs()).containsExactly(" ");
    assertThat(Regex.of("\\d+").needs()).isEmpty();
    assertThat(Regex.of("a\\.b\\Q+c\\Ed").needs()).containsExactly("a.b+cd");
    assertThat(Regex.of("x(ab){2,}y").needs()).containsExactly("aby");
    assertThat(Regex.of("x{0}(?:abc)?de").needs()).containsExactly("de");
    assertThat(Regex.of("\\x41bc\\x{1F600}def\\07g").needs()).containsExactly("def");
    assertThat(Regex.of("[[:alpha:]\\]]one\\pL\\p{Greek}").needs()).containsExactly("one");
    assertThat(Regex.of("(?P<x>a{2)(?i:b)c").needs()).containsExactly("a{2bc");
  }

  @Test
  void looksForWhatIsNeededAsTheExpressionDoes() {
    assertThat(hits("(?i)kiss", "\u212Ai\u017FS")).hasSize(1);
    assertThat(hits("(?i)STRASSE", "strasse")).hasSize(1);
  }

  @Test
  void runsAnExpressionWhereverItCouldMatch() {
    Random random = new Random(5);
    String alphabet = "abAB.|()[]*+?{}12\\dbs^$ i:k\u212A,";
    int matched = 0;
    for (int i = 0; i < 40_000; i++) {
      String source = text(random, alphabet, 1 + random.nextInt(12));
      Regex regex;
      try {
        regex = Regex.of((random.nextBoolean() ? "(?i)" : "") + source);
      } catch (PhraseException e) {
        assertThat(e.offset()).as(source).isBetween(0, source.length() + 4);
        continue;
      }
      assertThat(regex.compiled().programSize()).as(source).isLessThanOrEqualTo(regex.steps() + 3);
      String text = text(random, "abAB.12 ik\u212A|", random.nextInt(20));
      boolean matches = regex.compiled().matcher(text).find();
      assertThat(hits(regex.source(), text).isEmpty())
          .as("%s in %s", source, text)
          .isEqualTo(!matches);
      matched += matches ? 1 : 0;
    }
    assertThat(matched).isGreaterThan(1_000);
  }

  @Test
  void takesLinearTimeOnEveryText() {
    List<String> evil =
        List.of("(a+)+", "([a-zA-Z]+)*x", "(a|aa)+", "(a|a?)+x", "(.*a){12}", "a.*b|a", "(x+x+)+y");
    String trap = "aaaaaaaaaaaaaaaaaaaaaaaa!";
    for (String regex : evil) {
      PhraseMatcher matcher = index(List.of(regex)).matcher();
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            matcher.find(trap, Set.of());
            matcher.find(trap.repeat(200), Set.of());
            matcher.find("x".repeat(5_000), Set.of());
          },
          regex);
    }
    assertThat(hits("a", "a ".repeat(1_000))).hasSize(RegexSearch.MOST_HITS);
  }

  @Test
  void looksForThousandsAtOnce() {
    List<String> regexes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      regexes.add("(?i)\\bword" + i + "x\\s+(\\d+|none)");
    }
    PhraseMatcher matcher = index(regexes).matcher();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 200; i++) {
            assertThat(matcher.find("Here is Word" + i + "x 17, and more", Set.of())).hasSize(1);
          }
        });
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static List<Hit> hits(String regex, String text) {
    return index(List.of(regex)).matcher().find(text, Set.of());
  }

  private static PhraseIndex index(List<String> regexes) {
    PhraseIndex.Builder builder = new PhraseIndex.Builder();
    regexes.forEach(regex -> builder.add(Phrase.regex(regex)));
    return builder.build(Stemmer.NONE);
  }

  private static void assertProblem(String regex, String message, int offset) {
    assertThatThrownBy(() -> Phrase.regex(regex), "%s", regex)
        .isInstanceOf(PhraseException.class)
        .hasMessage(message)
        .asInstanceOf(type(PhraseException.class))
        .extracting(PhraseException::offset, INTEGER)
        .isEqualTo(offset);
  }
}
