// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.phrase.Element.Choice;
import io.grundton.phrase.Element.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The built-in names that a phrase may put in angle brackets, each a choice of sequences. */
final class Shapes {
  private static final Token NUMBER = token(Shape.NUMBER);
  private static final Token HOUR = token(Shape.HOUR);
  private static final Token GERMAN_HOUR = token(Shape.GERMAN_HOUR);
  private static final Token TWO_DIGITS = token(Shape.TWO_DIGITS);
  private static final Token DAY = anyOf(Shape.DAY, Shape.ORDINAL);
  private static final Token MONTH = token(Shape.MONTH);
  private static final Token CURRENCY = token(Shape.CURRENCY);
  private static final Choice YEAR = optional(token(Shape.YEAR));

  private static final Map<String, Choice> BY_NAME =
      Map.of(
          "num", choice(List.of(NUMBER)),
          "money",
              choice(
                  List.of(token(Shape.AMOUNT)),
                  List.of(token(Shape.CURRENCY_CODE), NUMBER),
                  List.of(NUMBER, CURRENCY),
                  List.of(NUMBER, CURRENCY, TWO_DIGITS)),
          "date",
              choice(
                  List.of(anyOf(Shape.NUMERIC_DATE, Shape.NEAR_DAY)),
                  List.of(DAY, optional(word("of")), MONTH, YEAR),
                  List.of(MONTH, optional(word("the")), DAY, YEAR),
                  List.of(words("anfang", "mitte", "ende"), MONTH, YEAR),
                  List.of(words("beginning", "end"), word("of"), MONTH, YEAR),
                  List.of(word("am"), token(Shape.DAY_AND_MONTH)),
                  List.of(
                      words("on", "by", "before", "until", "till", "from"),
                      word("the"),
                      token(Shape.ORDINAL))),
          "time",
              choice(
                  List.of(token(Shape.CLOCK)),
                  List.of(NUMBER, word("uhr")),
                  List.of(NUMBER, word("uhr"), TWO_DIGITS),
                  List.of(HOUR, words("am", "pm", "oclock")),
                  List.of(HOUR, words("a", "p"), word("m")),
                  List.of(words("half", "quarter"), word("past"), HOUR),
                  List.of(word("quarter"), word("to"), HOUR),
                  List.of(words("halb", "dreiviertel"), GERMAN_HOUR),
                  List.of(word("viertel"), words("vor", "nach"), GERMAN_HOUR),
                  List.of(words("noon", "midnight", "mittags", "mitternacht"))),
          "customer_name",
              choice(List.of(new Token(new TokenTest(TokenTest.Kind.CUSTOMER_NAME, "")))));

  private Shapes() {}

  static Set<String> names() {
    return BY_NAME.keySet();
  }

  static @Nullable Choice named(String name) {
    return BY_NAME.get(name);
  }

  private static Token token(Shape shape) {
    return new Token(TokenTest.shape(shape));
  }

  private static Token anyOf(Shape... shapes) {
    return new Token(TokenTest.any(Arrays.stream(shapes).map(TokenTest::shape).toList()));
  }

  private static Token word(String folded) {
    return new Token(new TokenTest(TokenTest.Kind.WORD, folded));
  }

  private static Token words(String... folded) {
    return new Token(
        TokenTest.any(
            Arrays.stream(folded).map(word -> new TokenTest(TokenTest.Kind.WORD, word)).toList()));
  }

  private static Choice optional(Element element) {
    return choice(List.of(element), List.of());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Choice choice(List<Element>... alternatives) {
    return new Choice(List.of(alternatives));
  }
}
