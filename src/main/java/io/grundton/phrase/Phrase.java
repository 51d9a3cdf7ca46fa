// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One phrase of a pack, parsed.
 *
 * @param source as the author wrote it
 * @param elements its pieces; package-internal
 * @param atStart whether it must begin at the first token of a turn
 * @param atEnd whether it must end at the last token of a turn
 * @param across whether its gaps may cross the end of a sentence
 */
public record Phrase(
    String source, List<Element> elements, boolean atStart, boolean atEnd, boolean across) {
  /** The most sequences one phrase may stand for. */
  static final int MAX_SEQUENCES = 20_000;

  /** The most tokens one phrase may span, gaps included. */
  static final int MAX_SPAN = 60;

  public Phrase {
    elements = List.copyOf(elements);
  }

  /**
   * A phrase that a regular expression states, in RE2's syntax: case-sensitive unless it begins
   * with {@code (?i)}, over the text as written; {@code \b} and {@code \w} know ASCII letters only.
   *
   * @throws PhraseException if it is not of that syntax, may match the empty text, or is too large
   */
  public static Phrase regex(String source) {
    return new Phrase(
        source, List.of(new Element.Expression(Regex.of(source))), false, false, false);
  }

  /** The same phrase, its gaps free to cross the end of a sentence. */
  public Phrase acrossSentences() {
    return new Phrase(source, elements, atStart, atEnd, true);
  }

  /** The same phrase, written in another way. */
  public Phrase as(String otherSource) {
    return new Phrase(otherSource, elements, atStart, atEnd, across);
  }

  /** The steps of its program if it is a regular expression, 0 for any other. */
  public int regexSteps() {
    Regex regex = regex();
    return regex == null ? 0 : regex.steps();
  }

  /** Whether it is a regular expression, which reads every sign as it is written. */
  public boolean isRegex() {
    return regex() != null;
  }

  /** What it is if it is a regular expression, otherwise null. */
  @Nullable Regex regex() {
    return elements.size() == 1 && elements.get(0) instanceof Element.Expression expression
        ? expression.regex()
        : null;
  }

  /**
   * The plain sequences the phrase stands for: alternatives chosen, optionals in or out; none for a
   * regular expression.
   *
   * @throws PhraseException if there are more than {@value #MAX_SEQUENCES}, if one has no token, or
   *     if one may span more than {@value #MAX_SPAN} tokens
   */
  List<Sequence> sequences() {
    if (regex() != null) {
      return List.of();
    }
    if (sequenceCount() > MAX_SEQUENCES) {
      throw new PhraseException(
          "a phrase must stand for at most "
              + MAX_SEQUENCES
              + " sequences, but its alternatives multiply to more",
          0);
    }
    List<Sequence.Draft> drafts = expand(List.of(new Sequence.Draft()), elements);
    List<Sequence> result = new ArrayList<>(drafts.size());
    for (Sequence.Draft draft : drafts) {
      result.add(draft.finish(this));
    }
    return result.stream().distinct().toList();
  }

  /** Whether it can match only where the customer's name is known. */
  public boolean asksForCustomerName() {
    return elements.stream().anyMatch(Phrase::isCustomerName);
  }

  /** Whether it looks at letters as they are written: their case, their umlauts. */
  public boolean readsLettersAsWritten() {
    return isRegex()
        || sequences().stream()
            .flatMap(sequence -> sequence.tests().stream())
            .anyMatch(TokenTest::readsLettersAsWritten);
  }

  private static boolean isCustomerName(Element element) {
    if (element instanceof Element.Choice choice) {
      return choice.alternatives().stream()
          .allMatch(alternative -> alternative.stream().anyMatch(Phrase::isCustomerName));
    }
    return element instanceof Element.Token token
        && token.test().kind() == TokenTest.Kind.CUSTOMER_NAME;
  }

  private static List<Sequence.Draft> expand(List<Sequence.Draft> drafts, List<Element> elements) {
    List<Sequence.Draft> current = drafts;
    for (Element element : elements) {
      List<Sequence.Draft> next = new ArrayList<>();
      if (element instanceof Element.Choice choice) {
        for (List<Element> alternative : alternatives(choice)) {
          next.addAll(expand(current, alternative));
        }
      } else {
        for (Sequence.Draft draft : current) {
          next.add(draft.with(element));
        }
      }
      current = next;
    }
    return current;
  }

  /** A choice's alternatives, those of one token taken together as one. */
  private static List<List<Element>> alternatives(Element.Choice choice) {
    Set<TokenTest> singles = new LinkedHashSet<>();
    List<List<Element>> longer = new ArrayList<>();
    separate(choice, singles, longer);
    if (!singles.isEmpty()) {
      TokenTest test = singles.size() == 1 ? singles.iterator().next() : TokenTest.any(singles);
      longer.add(List.of(new Element.Token(test)));
    }
    return longer;
  }

  private static void separate(
      Element.Choice choice, Set<TokenTest> singles, List<List<Element>> longer) {
    for (List<Element> alternative : choice.alternatives()) {
      Element only = alternative.size() == 1 ? alternative.get(0) : null;
      if (only instanceof Element.Choice inner) {
        separate(inner, singles, longer);
      } else if (only instanceof Element.Token token
          && token.test().kind() != TokenTest.Kind.CUSTOMER_NAME) {
        singles.addAll(
            token.test().members().isEmpty() ? List.of(token.test()) : token.test().members());
      } else {
        longer.add(alternative);
      }
    }
  }

  /**
   * How many sequences it stands for, equal ones counted each, without making them; one more than
   * {@value #MAX_SEQUENCES} for any larger number.
   */
  int sequenceCount() {
    return count(elements);
  }

  private static int count(List<Element> elements) {
    long count = 1;
    for (Element element : elements) {
      if (element instanceof Element.Choice choice) {
        long sum = 0;
        for (List<Element> alternative : alternatives(choice)) {
          sum = Math.min(MAX_SEQUENCES + 1, sum + count(alternative));
        }
        count = Math.min(MAX_SEQUENCES + 1, count * sum);
      }
    }
    return (int) count;
  }
}
