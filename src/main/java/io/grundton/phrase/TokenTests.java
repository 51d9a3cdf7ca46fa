// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Stemmer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All token tests of an index, numbered: the simple ones first, then the choices among them. Two
 * inflected forms with one stem are one test.
 */
final class TokenTests {
  private final Map<TokenTest, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final BitSet plain = new BitSet();
  private final Map<String, Integer> cased = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Affixes affixes = new Affixes();
  private final Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
  private final Verbs verbs = new Verbs();
  private final Stemmer stemmer;
  private final int simple;

  /** What each choice is among, by its number less that of the first choice. */
  private final List<int[]> members = new ArrayList<>();

  private int customerName = LongTable.NONE;

  TokenTests(Collection<TokenTest> tests, Stemmer stemmer) {
    this.stemmer = stemmer;
    int count = 0;
    for (TokenTest test : tests) {
      for (TokenTest single : test.members().isEmpty() ? List.of(test) : test.members()) {
        if (!numbers.containsKey(single)) {
          int number = file(single, count);
          numbers.put(single, number);
          count = Math.max(count, number + 1);
        }
      }
    }
    simple = count;
    for (TokenTest test : tests) {
      if (!test.members().isEmpty() && !numbers.containsKey(test)) {
        numbers.put(test, simple + members.size());
        members.add(test.members().stream().mapToInt(numbers::get).sorted().distinct().toArray());
      }
    }
    affixes.link();
  }

  /* Returns the number under which it is filed: another's if that one is the same. */
  private int file(TokenTest test, int number) {
    switch (test.kind()) {
      case WORD -> {
        words.put(test.text(), number);
        plain.set(number);
      }
      case CASED -> cased.put(test.text(), number);
      case STEM -> {
        Integer same = stems.putIfAbsent(stemmer.stem(test.text()), number);
        return same == null ? number : same;
      }
      case PREFIX, SUFFIX, INFIX -> affixes.add(test.kind(), test.text(), number);
      case SHAPE -> shapes.put(Shape.valueOf(test.text().toUpperCase(Locale.ROOT)), number);
      case CUSTOMER_NAME -> customerName = number;
      case VERB, VERB_HEAD, VERB_TAIL -> verbs.add(test, number);
      case ANY -> throw new IllegalArgumentException("a choice must not be among a choice");
    }
    return number;
  }

  /** The tests that ask for verbs. */
  Verbs verbs() {
    return verbs;
  }

  /** The number of a test of the index. */
  int number(TokenTest test) {
    Integer number = numbers.get(test);
    if (number == null) {
      throw new IllegalArgumentException("a test must be one of the index, but was " + test.kind());
    }
    return number;
  }

  /** The simple tests that a test is: itself, or what it is a choice among, sorted. */
  int[] members(int test) {
    return test < simple ? new int[] {test} : members.get(test - simple);
  }

  /** The number of the customer-name test, {@link LongTable#NONE} if no phrase asks for a name. */
  int customerName() {
    return customerName;
  }

  /** How many simple tests there are; their numbers are the lowest. */
  int simple() {
    return simple;
  }

  /** Whether a simple test asks for one folded word. */
  boolean isWord(int test) {
    return plain.get(test);
  }

  boolean passes(Word word, int test) {
    return test < simple ? word.passes(test) : word.passesAny(members.get(test - simple));
  }

  /** A word with the simple tests that it passes whatever stands around it. */
  Word word(String written, String folded) {
    int[] others = affixes.in(folded);
    Integer asWritten = cased.isEmpty() ? null : cased.get(composed(written));
    if (asWritten != null) {
      others = with(others, asWritten);
    }
    Integer stem = stems.isEmpty() ? null : stems.get(stemmer.stem(folded));
    if (stem != null) {
      others = with(others, stem);
    }
    for (Map.Entry<Shape, Integer> shape : shapes.entrySet()) {
      if (shape.getKey().test(folded)) {
        others = with(others, shape.getValue());
      }
    }
    for (int verb : verbs.withForm(folded)) {
      others = with(others, verb);
    }
    int itself = words.getOrDefault(folded, LongTable.NONE);
    return new Word(folded, itself, others, written.equals(folded));
  }

  /** A token as written, but for the way in which its accents are encoded. */
  static String composed(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC);
  }

  static int[] with(int[] tests, int test) {
    int[] more = Arrays.copyOf(tests, tests.length + 1);
    more[tests.length] = test;
    return more;
  }
}
