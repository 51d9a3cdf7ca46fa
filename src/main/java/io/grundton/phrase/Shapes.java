// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.phrase.Element.Choice;
import io.grundton.phrase.Element.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The built-in names that a phrase may put in angle brackets, each a choice of sequences. */
final class Shapes {
  private static final Token NUMBER = new Token(TokenTest.shape(Shape.NUMBER));
  private static final Token HOUR = new Token(TokenTest.shape(Shape.HOUR));
  private static final Token DAY = new Token(TokenTest.shape(Shape.DAY));
  private static final Token MONTH = new Token(TokenTest.shape(Shape.MONTH));
  private static final Token CLOCK = new Token(TokenTest.shape(Shape.CLOCK));
  private static final Token CURRENCY = new Token(TokenTest.shape(Shape.CURRENCY));

  private static final Map<String, Choice> BY_NAME =
      Map.of(
          "num", choice(List.of(NUMBER)),
          "money", choice(List.of(CURRENCY, NUMBER), List.of(NUMBER, CURRENCY)),
          "date",
              choice(
                  List.of(new Token(TokenTest.shape(Shape.NUMERIC_DATE))),
                  List.of(new Token(TokenTest.shape(Shape.NEAR_DAY))),
                  List.of(DAY, MONTH),
                  List.of(DAY, word("of"), MONTH),
                  List.of(MONTH, DAY),
                  List.of(MONTH, word("the"), DAY)),
          "time",
              choice(
                  List.of(CLOCK),
                  List.of(NUMBER, word("uhr")),
                  List.of(HOUR, word("am")),
                  List.of(HOUR, word("pm")),
                  List.of(word("noon")),
                  List.of(word("mittags"))),
          "customer_name",
              choice(List.of(new Token(new TokenTest(TokenTest.Kind.CUSTOMER_NAME, "")))));

  private Shapes() {}

  static Set<String> names() {
    return BY_NAME.keySet();
  }

  static @Nullable Choice named(String name) {
    return BY_NAME.get(name);
  }

  private static Token word(String folded) {
    return new Token(new TokenTest(TokenTest.Kind.WORD, folded));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Choice choice(List<Element>... alternatives) {
    return new Choice(List.of(alternatives));
  }
}
