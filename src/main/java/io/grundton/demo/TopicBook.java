// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of one topic. Every explanation has a letter; a matter names the letters of those
 * that answer it, and an exchange those it can follow, or none if it can follow any.
 */
final class TopicBook {
  /** What a customer comes with, and the numbers of the explanations that answer it. */
  record Matter(Line line, List<Integer> answeredBy) {}

  /** A customer's further question and the answer to it. */
  record Exchange(Line question, Line answer) {}

  private static final String BETWEEN = " || ";

  private final List<Matter> matters;
  private final List<Matter> complaints;
  private final List<Line> explanations;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<List<Exchange>> exchangesAfter = new ArrayList<>();

  /** Reads the lines of the topic's four resources. */
  TopicBook(
      List<String> matters,
      List<String> complaints,
      List<String> explanations,
      List<String> exchanges) {
    this.matters = matters.stream().map(TopicBook::matter).toList();
    this.complaints = complaints.stream().map(TopicBook::matter).toList();
    this.explanations = explanations.stream().map(TopicBook::labelled).toList();
    for (int i = 0; i < explanations.size(); i++) {
      exchangesAfter.add(new ArrayList<>());
    }
    for (String text : exchanges) {
      add(text);
    }
  }

  List<Matter> matters() {
    return matters;
  }

  List<Matter> complaints() {
    return complaints;
  }

  List<Line> explanations() {
    return explanations;
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  /** The exchanges that can follow an explanation; possibly none. */
  List<Exchange> exchangesAfter(int explanation) {
    return exchangesAfter.get(explanation);
  }

  private void add(String text) {
    int first = middle(text, 0);
    int second = text.indexOf(BETWEEN, first + 1);
    int end = second < 0 ? text.length() : second;
    Exchange exchange =
        new Exchange(
            Line.of(text.substring(0, first)),
            Line.of(text.substring(first + BETWEEN.length(), end)));
    exchanges.add(exchange);
    List<Integer> after =
        second < 0 ? List.of() : numbers(text.substring(second + BETWEEN.length()));
    for (int explanation = 0; explanation < explanations.size(); explanation++) {
      if (after.isEmpty() || after.contains(explanation)) {
        exchangesAfter.get(explanation).add(exchange);
      }
    }
  }

  private static Matter matter(String text) {
    int middle = middle(text, 0);
    return new Matter(
        Line.of(text.substring(0, middle)), numbers(text.substring(middle + BETWEEN.length())));
  }

  private static Line labelled(String text) {
    return Line.of(text.substring(middle(text, 0) + BETWEEN.length()));
  }

  private static int middle(String text, int from) {
    int middle = text.indexOf(BETWEEN, from);
    if (middle < 0) {
      throw new IllegalArgumentException("a line must hold '" + BETWEEN + "', but was: " + text);
    }
    return middle;
  }

  private static List<Integer> numbers(String letters) {
    return letters.chars().filter(c -> c != ' ').map(c -> c - 'a').boxed().toList();
  }
}
